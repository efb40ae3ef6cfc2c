/// One piece of a directive.
enum DirectiveElement: Sendable {
    /// Bytes that stand in every line.
    case literal([UInt8])
    case field(DirectiveField)
}
