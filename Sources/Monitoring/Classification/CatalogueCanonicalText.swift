import FlowModel

/// One text for one catalogue, whatever files and whatever order it was written in. Its digest goes into the audit log,
/// the authorisation and the report, so that everybody can tell which catalogue decided.
extension CatalogueContents {
    /// UTF-8, one line each: services in the order of their ids, then rules in the order of name, layer, service and text.
    /// Comments, file names and line numbers are not part of it, as they decide nothing.
    package var canonicalText: [UInt8] {
        let lines = ["usher-catalogue 1"] + services.flatMap(Self.lines(of:)) + rules.map(Self.line(of:)).sorted()
        var text: [UInt8] = []
        text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
        for line in lines {
            text.append(contentsOf: line.utf8)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private static func lines(of service: SocialService) -> [String] {
        let declaration = "service \(service.id) \"\(service.name)\" class=\(service.serviceClass.rawValue)"
        return [declaration] + (service.note.map { ["note \"\($0)\""] } ?? [])
    }

    private static func line(of rule: CatalogueRule) -> String {
        ["rule", rule.name.text, rule.layer.word, rule.service.text, rule.text].joined(separator: " ")
    }
}
