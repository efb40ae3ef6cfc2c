import Custody

/// What came of lines that were handed in: counts, and nothing of what they say.
package struct ImportAnswer: Hashable, Sendable, ServiceMessage {
    package let lines: Int
    /// Records that became evidence.
    package let kept: Int

    package init(lines: Int, kept: Int) {
        self.lines = lines
        self.kept = kept
    }

    package var json: JSONValue { MessageObject().with("lines", lines).with("kept", kept).json }

    package init?(_ reader: inout JSONObjectReader) {
        let lines = reader.count("lines")
        let kept = reader.count("kept")
        guard let lines, let kept else { return nil }
        self.init(lines: lines, kept: kept)
    }
}
