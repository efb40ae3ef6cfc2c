/// Asking the gate about fields that have been found, for formats whose lines cannot be entered from the end.
extension IdentityGate {
    /// Whether any of `fields` could be bound. Hardware is not judged here: it lets a line through wherever any is bound.
    package func mayName(_ fields: IdentityFields, in line: Span<UInt8>) -> Bool {
        if wantsHardware, fields.hardware != nil { return true }
        if wantsUser, let user = fields.user, mayName(user: line.extracting(user), fields.userEncoding) { return true }
        if wantsClient, let client = fields.client, mayName(client: line.extracting(client)) { return true }
        return false
    }

    private func mayName(user field: Span<UInt8>, _ encoding: UserEncoding) -> Bool {
        // `\"` stands for a byte of the name itself, so what follows the backslash is not where the key begins.
        if encoding == .backslashEscapes, UserTail.holdsBackslash(field) { return true }
        return mayName(UserTail(field))
    }

    private func mayName(client field: Span<UInt8>) -> Bool {
        var word: UInt64 = 0
        let count = min(8, field.count)
        for index in 0..<count {
            word |= UInt64(field[field.count - 1 - index]) << UInt64(56 - index * 8)
        }
        return mayName(clientEndingIn: word, count: count)
    }
}
