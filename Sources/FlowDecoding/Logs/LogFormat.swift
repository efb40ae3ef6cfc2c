import FlowModel

/// A way to read log lines, step by step: who; for a subject, when; and only for an authorised time the rest.
///
/// Lines are handed over without their line end. All functions are pure; none keeps anything of a line.
package protocol LogFormat: Sendable {
    /// Finds the fields that name the client and looks at nothing else: what the other fields hold does not matter here.
    func identity(of line: Span<UInt8>) -> IdentityRead

    /// When the exchange took place, from the fields that say so and no others. Nil when the format cannot tell without
    /// reading the rest, or when these fields cannot be read; `record` then says why.
    func time(of line: Span<UInt8>) -> FlowTime?

    /// Reads the whole line. Call it only for a line whose `identity` belongs to a subject of an open window.
    func record(of line: Span<UInt8>, identity: IdentityFields) -> RecordRead

    /// Splits a block into lines and calls `candidate` for each that `gate` cannot rule out, in the block's order.
    /// A block begins at a line's first byte and ends after a line feed, or at the end of the source.
    func scan(_ block: Span<UInt8>, for gate: IdentityGate, candidate: (CandidateLine) -> Void) -> BlockCount
}

extension LogFormat {
    /// For formats whose times stand behind other fields.
    package func time(of line: Span<UInt8>) -> FlowTime? { nil }
}
