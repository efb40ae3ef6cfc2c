/// How Squid writes the value of a field. A modifier decides it, or else the quotes or brackets that the field stands in.
enum FieldQuoting: Sendable {
    /// As it is for names; `%xx` for blanks and unsafe bytes where a client chose the value.
    case none
    /// `%'`: as it is.
    case raw
    /// `%"`: backslash escapes.
    case quotes
    /// `%[`: `%xx` for bytes outside ASCII, backslash doubled; blanks stay.
    case mimeBlob
    /// `%#`: `%xx` for all unsafe bytes, blanks among them.
    case url
    /// `%/`: as one word of a shell (Squid 6).
    case shell

    /// The quoting that a modifier byte stands for.
    init?(modifier: UInt8) {
        switch modifier {
        case UInt8(ascii: "\""): self = .quotes
        case UInt8(ascii: "'"): self = .raw
        case UInt8(ascii: "["): self = .mimeBlob
        case UInt8(ascii: "#"): self = .url
        case UInt8(ascii: "/"): self = .shell
        default: return nil
        }
    }
}
