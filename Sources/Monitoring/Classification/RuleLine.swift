import FlowModel

/// Reads `domain:NAME ROLE [@TAG ...] [also=ID,...]`; tags and `also=` in any order.
struct RuleLine {
    let scope: RuleReach
    let name: HostName
    let role: HostRole
    private(set) var tags: Set<HostTag> = []
    private(set) var also: Set<ServiceID> = []
    /// Of `also=`; 0 when the line has none.
    private(set) var alsoColumn = 0

    static func parse(_ first: CatalogueToken, _ rest: ArraySlice<CatalogueToken>) throws(LineFault) -> RuleLine {
        let (scope, name) = try subject(first)
        guard let role = rest.first else {
            throw LineFault(first.column, "the rule has no role", hint: "add one of \(roles)")
        }
        guard !role.quoted, let role = HostRole(rawValue: role.text) else {
            throw LineFault(role.column, "unknown role '\(role.text)'", hint: "use one of \(roles)")
        }
        var line = RuleLine(scope: scope, name: name, role: role)
        for word in rest.dropFirst() { try line.readMark(word) }
        try line.refuseIdleCompanion(rest)
        try line.refuseIdleStills(rest)
        return line
    }

    /// Only what counts and is nobody else's can vouch for something; and a site does so without the word.
    private func refuseIdleCompanion(_ words: ArraySlice<CatalogueToken>) throws(LineFault) {
        guard tags.contains(.companion), let word = words.first(where: { $0.text == "@companion" }) else { return }
        if tags.contains(.dual) || tags.contains(.background) {
            throw LineFault(
                word.column, "a @companion cannot be @dual or @background",
                hint: "other people's pages must not load it")
        }
        guard role == .app || role == .media else {
            throw LineFault(
                word.column, "@companion is for the roles app and media",
                hint: role == .site ? "a site without @dual is one anyway" : "\(role.rawValue) shows nothing")
        }
    }

    /// Only pictures of the service itself are looked at.
    private func refuseIdleStills(_ words: ArraySlice<CatalogueToken>) throws(LineFault) {
        guard tags.contains(.stills), role != .media || tags.contains(.background),
            let word = words.first(where: { $0.text == "@stills" })
        else { return }
        throw LineFault(
            word.column, "@stills is for the role media, without @background", hint: "say it of a server of pictures")
    }

    private init(scope: RuleReach, name: HostName, role: HostRole) {
        self.scope = scope
        self.name = name
        self.role = role
    }

    private static var roles: String { HostRole.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func subject(_ word: CatalogueToken) throws(LineFault) -> (RuleReach, HostName) {
        guard !word.quoted, let colon = word.text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw LineFault(
                word.column, "a line begins with service, note, domain: or full:", hint: "see the format's page")
        }
        let kind = String(word.text[..<colon])
        guard let scope = RuleReach(rawValue: kind) else { throw unknownKind(kind, at: word.column) }
        let text = String(word.text[word.text.utf8.index(after: colon)...])
        do throws(RuleName.Fault) {
            return (scope, try RuleName.parse(text))
        } catch {
            throw LineFault(word.column + kind.utf8.count + 1, error.problem, hint: error.hint)
        }
    }

    private static func unknownKind(_ kind: String, at column: Int) -> LineFault {
        switch kind {
        case "regexp":
            LineFault(
                column, "patterns are not accepted", hint: "they match names that nobody foresaw; write each name out")
        case "keyword":
            LineFault(
                column, "keywords are never accepted",
                hint: "'reddit' would match www.redditchbc.gov.uk; write each name out")
        case "include":
            LineFault(column, "include is not accepted", hint: "every file of the catalogue folder is read anyway")
        default: LineFault(column, "unknown kind of rule '\(kind):'", hint: "use domain: or full:")
        }
    }

    private mutating func readMark(_ word: CatalogueToken) throws(LineFault) {
        if !word.quoted, word.text.hasPrefix("@") {
            try readTag(word)
        } else if !word.quoted, word.text.hasPrefix("also=") {
            try readAlso(word)
        } else {
            try LineFault.refuseMore([word])
        }
    }

    private mutating func readTag(_ word: CatalogueToken) throws(LineFault) {
        guard let tag = HostTag(rawValue: String(word.text.dropFirst())) else {
            let known = HostTag.allCases.map { "@" + $0.rawValue }.joined(separator: ", ")
            throw LineFault(word.column, "unknown tag '\(word.text)'", hint: "use \(known)")
        }
        guard tags.insert(tag).inserted else {
            throw LineFault(word.column, "'\(word.text)' is written twice", hint: "keep one")
        }
    }

    private mutating func readAlso(_ word: CatalogueToken) throws(LineFault) {
        guard alsoColumn == 0 else {
            throw LineFault(word.column, "a second also=", hint: "join them: also=instagram,messenger")
        }
        alsoColumn = word.column
        for part in word.text.dropFirst(5).split(separator: ",", omittingEmptySubsequences: false) {
            guard let id = ServiceID(String(part)) else {
                throw LineFault(
                    word.column, "'\(part)' is not a service id", hint: "also=ID,ID without blanks between them")
            }
            guard also.insert(id).inserted else {
                throw LineFault(word.column, "'\(part)' is named twice", hint: "keep one")
            }
        }
    }
}
