/// A window's step from one phase to another (law page X5): what moved it, on the strength of which document, signed with
/// which key.
package struct WindowMove: Hashable, Sendable {
    package let authorisation: String
    /// Names of phases, such as `open`.
    package let from: String
    package let to: String
    /// Why, in a few words of the program's own; never what a person wrote.
    package let reason: String
    /// Milliseconds since 1970, UTC: when the window ends; given with the step to `open`.
    package let closesAt: Int64?
    /// The document that moved it; nil where time or the program did.
    package let document: ContentDigest?

    package init(
        authorisation: String, from: String, to: String, reason: String, closesAt: Int64? = nil,
        document: ContentDigest? = nil
    ) {
        self.authorisation = authorisation
        self.from = from
        self.to = to
        self.reason = reason
        self.closesAt = closesAt
        self.document = document
    }

    var facts: JSONValue {
        var members = [
            JSONMember("authorisation", .string(authorisation)), JSONMember("from", .string(from)),
            JSONMember("to", .string(to)), JSONMember("reason", .string(reason)),
        ]
        if let closesAt { members.append(JSONMember("closes_at", .integer(closesAt))) }
        if let document { members.append(JSONMember("document", .string(document.hex))) }
        return .object(members)
    }

    /// Reads what `facts` writes; nil for anything else.
    package init?(_ facts: JSONValue) {
        guard let authorisation = facts["authorisation"]?.string, let from = facts["from"]?.string,
            let to = facts["to"]?.string, let reason = facts["reason"]?.string
        else { return nil }
        self.init(
            authorisation: authorisation, from: from, to: to, reason: reason, closesAt: facts["closes_at"]?.integer,
            document: facts["document"]?.string.flatMap(ContentDigest.init(hex:)))
    }
}
