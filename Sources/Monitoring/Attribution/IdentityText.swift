/// What can be told from the text of an identity value alone.
enum IdentityText {
    /// Log-ins that stand for a role or for nobody. Schools add their own by `generic` in `staff.csv`; these are refused
    /// everywhere because a whole staff room may use them (law page 5.1, grade 5).
    private static let genericNames: Set<String> = [
        "-", "*", "admin", "administrator", "all", "anonymous", "any", "anyone", "authenticated users", "classroom",
        "cover", "default", "domain admins", "domain guests", "domain users", "everybody", "everyone", "generic",
        "guest",
        "nobody", "none", "office", "pupil", "pupils", "public", "root",
        "shared", "staff", "student", "students", "supply", "system", "teacher", "teachers", "unknown", "user", "users",
        "visitor", "visitors", "whiteboard",
    ]

    /// True for patterns, lists, subnets, ranges and groups: whatever could stand for more than one person.
    static func namesMany(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        if bytes.contains(where: isPattern) { return true }
        if let first = bytes.first, [UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+")].contains(first) {
            return true
        }
        return isAddressSpan(bytes) || isDistinguishedName(value)
    }

    /// True for values that name nobody: empty, `-`, names of roles, computer accounts (`PC01$`). A realm or domain
    /// around the name does not make it a person's.
    static func isGeneric(_ value: String) -> Bool {
        let name = value.lowercased()
        guard !name.isEmpty, !name.hasSuffix("$") else { return true }
        let account = name.split(separator: "\\").last.map(String.init) ?? name
        let bare = account.split(separator: "@").first.map(String.init) ?? account
        return genericNames.contains(bare) || genericNames.contains(name) || !bare.contains { $0 != "-" && $0 != " " }
    }

    private static func isPattern(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// `10.0.0.1-10.0.0.9`, `10.0.0.1-9`: numbers and dots on both sides of a hyphen.
    private static func isAddressSpan(_ bytes: [UInt8]) -> Bool {
        let dots = bytes.count { $0 == UInt8(ascii: ".") }
        return dots >= 3 && bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "-")
            }
    }

    /// A directory path (`cn=staff`) or `group:staff` names a set of people.
    private static func isDistinguishedName(_ value: String) -> Bool {
        let name = value.lowercased()
        return ["cn=", "ou=", "dc=", "group:", "group="].contains { name.hasPrefix($0) }
    }
}
