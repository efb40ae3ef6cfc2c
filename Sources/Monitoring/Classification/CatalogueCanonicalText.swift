import Custody

/// One text for one catalogue, whatever files and whatever order it was written in. Its digest goes into the audit log,
/// the authorisation and the report, so that everybody can tell which catalogue decided.
extension ServiceCatalogue {
    /// SHA-256 of `canonicalText`.
    package var digest: ContentDigest { ContentDigest(of: canonicalText) }

    /// UTF-8, one line each: services in the order of their ids, then rules in the order of name, layer, service and text.
    /// Comments, file names and line numbers are not part of it, as they decide nothing.
    package var canonicalText: [UInt8] {
        let lines = ["usher-catalogue 1"] + services.flatMap(Self.lines(of:)) + rules.map(Self.line(of:)).sorted()
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func lines(of service: SocialService) -> [String] {
        let declaration = "service \(service.id) \"\(service.name)\" class=\(service.serviceClass.rawValue)"
        return [declaration] + (service.note.map { ["note \"\($0)\""] } ?? [])
    }

    private static func line(of rule: CatalogueRule) -> String {
        "rule \(rule.name) \(rule.layer.word) \(rule.service) \(rule.text)"
    }
}
