import FlowModel

/// What the person who runs the server may see of a window: an identifier and counts; no name, no reason.
package struct WindowSummary: Hashable, Sendable {
    package let authorisation: String
    /// The phase's stable word, such as `open`.
    package let phase: String
    package let documents: Int
    package let segments: Int

    package init(authorisation: String, phase: String, documents: Int, segments: Int) {
        self.authorisation = authorisation
        self.phase = phase
        self.documents = documents
        self.segments = segments
    }
}
