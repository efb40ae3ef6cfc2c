/// How the end of a field's value is found.
enum FieldShape: Hashable, Sendable {
    /// It holds no separator: it ends where the next literal begins.
    case solid
    /// It stands in quotes and escapes its own with a backslash.
    case escaped
    /// It always has this many bytes.
    case fixed(Int)
    /// It may hold anything, so it is what is left when all other fields are found. A line can have one such field.
    case free
}
