/// Which of the two lengths of a record is the captured one. Version 2.3 exchanged them, and some files of that version
/// were still written in the old way.
enum PcapLengths: Sendable {
    case capturedFirst
    case capturedLast
    /// The shorter one is the captured one.
    case capturedIsShorter

    /// Nil for a version that nobody has defined. 543.0 is what tcpdump of DG/UX wrote.
    init?(major: UInt16, minor: UInt16) {
        switch (major, minor) {
        case (2, 4): self = .capturedFirst
        case (2, 3): self = .capturedIsShorter
        case (2, 0...2), (543, 0): self = .capturedLast
        default: return nil
        }
    }
}
