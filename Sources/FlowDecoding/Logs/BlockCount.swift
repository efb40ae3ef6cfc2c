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
    /// Instants at which the source was writing, whoever its lines were about: the stamps, in whole seconds, of the
    /// block's first and last line, of those on both sides of any silence of minutes, and of a few between. They come
    /// from everybody's lines, but from the stamp alone: never who, never what. Nil when the format's stamp stands at no
    /// known column, so that silence cannot be told.
    package internal(set) var activity: [Timestamp]?

    package init() {}
}
