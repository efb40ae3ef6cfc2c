/// How a log is rotated, as logrotate does it.
enum Rotation: String, CaseIterable {
    /// Renamed; the program opens a new one a little later.
    case rename
    /// Copied, and cut to nothing.
    case copyTruncate = "copytruncate"
    /// Renamed, and compressed as soon as the program has opened the new one.
    case compress = "rename+gzip"
}
