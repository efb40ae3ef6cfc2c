import FlowModel

/// What a scan saw of a block of lines. Lines that the gate ruled out are counted, never judged.
package struct BlockCount: Equatable, Sendable {
    /// All lines of the block, a last one without line feed among them.
    package internal(set) var lines = 0
    /// Lines that hold nothing but their end (`Anomaly.emptyLine`).
    package internal(set) var empty = 0
    /// Lines over `LineLimit.longest` (`Anomaly.overlongLine`).
    package internal(set) var overlong = 0
    /// Lines handed to the caller for the exact comparison.
    package internal(set) var candidates = 0

    package init() {}
}
