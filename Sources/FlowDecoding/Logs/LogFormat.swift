import FlowModel

/// A way to read log lines, in two steps: who, and only for a subject the rest.
///
/// Lines are handed over without their line end. All functions are pure; none keeps anything of a line.
package protocol LogFormat: Sendable {
    /// Finds the fields that name the client and looks at nothing else: what the other fields hold does not matter here.
    func identity(of line: Span<UInt8>) -> IdentityRead

    /// Reads the whole line. Call it only for a line whose `identity` belongs to a subject of an open window.
    func record(of line: Span<UInt8>, identity: IdentityFields) -> RecordRead

    /// Splits a block into lines and calls `candidate` for each that `gate` cannot rule out, in the block's order.
    /// A block begins at a line's first byte and ends after a line feed, or at the end of the source.
    func scan(_ block: Span<UInt8>, for gate: IdentityGate, candidate: (CandidateLine) -> Void) -> BlockCount
}
