/// One `%` code of a directive with its modifiers.
struct DirectiveField: Sendable {
    let code: String
    let role: FieldRole
    let quoting: FieldQuoting
    /// `{...}` before or after the code.
    let argument: String?
    /// Padded with blanks on the left (`%6tr`) or, with `-`, on the right.
    let isPadded: Bool
    let isLeftAligned: Bool
    /// A width after a point: longer values are cut off.
    let isCutOff: Bool
    /// Of the `%`, counted from 1.
    let column: Int
    var shape: FieldShape = .solid

    var isUser: Bool { if case .user = role { true } else { false } }
}
