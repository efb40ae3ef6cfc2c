/// One field of a directive with the literal that ends it on the way from the left, or begins it on the way from the
/// right: flattened to what finds it in a line, because every line of a log goes through all steps.
struct SplitStep: Sendable {
    enum Shape: Sendable {
        /// Ends at the literal's nearest byte.
        case solid
        /// As `solid`, but an address in brackets is taken whole: an IPv6 host holds colons.
        case host
        /// As `solid`, but a byte behind a backslash ends nothing.
        case escaped
        /// Has `width` bytes.
        case fixed
        /// Nothing follows: it ends with the line.
        case last
    }

    enum Padding: Sendable { case none, before, behind }

    /// The number of the field among the directive's elements.
    let element: Int
    let shape: Shape
    /// Whether it is a user, an address or a device.
    let namesClient: Bool
    /// On which side of the value the blanks lie that pad it.
    let padding: Padding
    /// The literal's byte that touches the field.
    let delimiter: UInt8
    let width: Int
    let literal: SplitLiteral

    init(_ field: DirectiveField, element: Int, literal: SplitLiteral, delimiter: UInt8?) {
        self.element = element
        self.literal = literal
        namesClient = field.isUser || field.role == .client || field.role == .hardware
        self.delimiter = delimiter ?? 0
        if case .fixed(let width) = field.shape {
            shape = .fixed
            self.width = width
        } else {
            shape =
                delimiter == nil
                ? .last : field.shape == .escaped ? .escaped : field.role == .domain ? .host : .solid
            width = 0
        }
        padding = !field.isPadded ? .none : field.isLeftAligned ? .behind : .before
    }
}
