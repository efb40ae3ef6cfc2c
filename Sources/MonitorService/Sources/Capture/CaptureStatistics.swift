/// How many frames came to one capture since it was opened.
package struct CaptureStatistics: Hashable, Sendable {
    /// Frames that the filter let through, with those that were dropped: the subjects' alone.
    package internal(set) var received = 0
    /// Of these, frames that nobody fetched in time, so that the kernel's buffer was full: a gap in what is seen.
    package internal(set) var dropped = 0
    /// Frames that the network card lost before anything looked at them. Whose they were is not known.
    package internal(set) var droppedByInterface = 0

    package init() {}
}
