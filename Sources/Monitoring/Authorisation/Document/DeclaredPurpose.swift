import Custody

/// Row 19: what the records will be used for, and that they will be used for nothing else.
package struct DeclaredPurpose: Hashable, Sendable {
    /// The purposes of regulation 3(2) of SI 2018/356 that a school may have.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// (a). Carries the further limit of regulation 4(2).
        case establishFacts = "a"
        /// (b). Carries the further limit of regulation 4(2).
        case compliance = "b"
        /// (c). Carries the further limit of regulation 4(2).
        case standards = "c"
        /// (e).
        case crime = "e"
        /// (f), the default: investigating or detecting unauthorised use of the system.
        case unauthorisedUse = "f"
    }

    package let code: Code
    package let consequence: String
    /// The signer confirms: used only for this.
    package let usedOnlyForThis: Bool

    package init(code: Code = .unauthorisedUse, consequence: String, usedOnlyForThis: Bool = true) {
        self.code = code
        self.consequence = consequence
        self.usedOnlyForThis = usedOnlyForThis
    }

    init?(_ reader: inout JSONObjectReader) {
        let code = reader.word("purpose", Code.self)
        let consequence = reader.text("consequence")
        let only = reader.bool("used_only_for_this")
        guard let code, let consequence, let only else { return nil }
        if !only { reader.refuse("used_only_for_this", "must be confirmed with true") }
        self.init(code: code, consequence: consequence, usedOnlyForThis: only)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("purpose", code)
            $0.add("consequence", consequence)
            $0.add("used_only_for_this", usedOnlyForThis)
        }
    }
}
