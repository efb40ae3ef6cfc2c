/// A service that was added, removed, or is told otherwise.
package struct ServiceChange: Hashable, Sendable {
    package let old: SocialService?
    package let new: SocialService?

    /// Nil when nothing is different.
    init?(old: SocialService?, new: SocialService?) {
        guard old != new else { return nil }
        self.old = old
        self.new = new
    }

    package var id: ServiceID? { new?.id ?? old?.id }

    /// A service that an authorisation may name at all, or may name more easily, can be used against more people. Name and
    /// note are only told.
    package var leaning: ChangeLeaning {
        let (before, after) = (Self.rank(old), Self.rank(new))
        return before < after ? .moreAccusing : before > after ? .lessAccusing : .neutral
    }

    /// What is different, such as `class C -> B`.
    package var parts: [String] {
        guard let old else { return ["added, " + (new.map(Self.account) ?? "")] }
        guard let new else { return ["removed, it was " + Self.account(old)] }
        var parts: [String] = []
        if old.serviceClass != new.serviceClass {
            parts.append("class \(old.serviceClass.rawValue) -> \(new.serviceClass.rawValue)")
        }
        if old.name != new.name { parts.append("name \"\(old.name)\" -> \"\(new.name)\"") }
        if old.note != new.note { parts.append("note \(Self.quoted(old.note)) -> \(Self.quoted(new.note))") }
        return parts
    }

    private static func account(_ service: SocialService) -> String {
        "\"\(service.name)\", class \(service.serviceClass.rawValue)"
    }

    private static func quoted(_ note: String?) -> String { note.map { "\"\($0)\"" } ?? "none" }

    private static func rank(_ service: SocialService?) -> Int {
        switch service?.serviceClass {
        case nil: 0
        case .messaging: 1
        case .social: 2
        case .named: 3
        }
    }
}
