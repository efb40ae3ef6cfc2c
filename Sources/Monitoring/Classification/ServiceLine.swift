/// Reads `service ID "Name" class=A`, or `service ID` alone, which adds to a service declared elsewhere.
enum ServiceLine {
    static func parse(
        _ rest: ArraySlice<CatalogueToken>, after keyword: CatalogueToken, layer: CatalogueLayer, origin: RuleOrigin
    ) throws(LineFault) -> ServiceStatement {
        guard let word = rest.first, !word.quoted else {
            throw LineFault(keyword.column, "the service has no id", hint: "service ID \"Name\" class=B")
        }
        guard let id = ServiceID(word.text) else {
            throw LineFault(
                word.column, "'\(word.text)' is not a service id", hint: "1 to 40 lower-case letters, digits or hyphens"
            )
        }
        return ServiceStatement(
            id: id, declaration: try declaration(rest.dropFirst()), note: nil, layer: layer, origin: origin,
            column: keyword.column)
    }

    private static func declaration(
        _ words: ArraySlice<CatalogueToken>
    ) throws(LineFault) -> ServiceStatement.Declaration? {
        guard let name = words.first else { return nil }
        guard name.quoted else {
            throw LineFault(name.column, "the service's name is not in quotes", hint: "service ID \"Name\" class=B")
        }
        guard !name.text.isEmpty, name.text.utf8.count <= CatalogueLimits.longestServiceName else {
            throw LineFault(
                name.column, "the service's name has \(name.text.utf8.count) bytes",
                hint: "1 to \(CatalogueLimits.longestServiceName)")
        }
        guard let word = words.dropFirst().first, !word.quoted, word.text.hasPrefix("class=") else {
            throw LineFault(
                name.column, "the service has no class", hint: "end the line with class=A, class=B or class=C")
        }
        guard let serviceClass = ServiceClass(rawValue: String(word.text.dropFirst(6))) else {
            throw LineFault(
                word.column, "unknown class '\(word.text.dropFirst(6))'",
                hint: "A named by the policy, B social, C messaging and borderline")
        }
        try LineFault.refuseMore(words.dropFirst(2))
        return ServiceStatement.Declaration(name: name.text, serviceClass: serviceClass)
    }
}
