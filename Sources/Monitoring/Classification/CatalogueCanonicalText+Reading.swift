import Custody

/// Reading a catalogue back from its canonical text, for a window that outlives the files it was signed with.
extension ServiceCatalogue {
    /// Rules a file, so that no layer comes to what one file may hold.
    private static let rulesPerFile = 20_000

    /// Nil when these bytes are no catalogue's canonical text, to the last byte.
    ///
    /// The lines in `rule.origin` are of no file that anybody has.
    package init?(canonicalText bytes: [UInt8]) {
        guard let files = Self.files(of: bytes), let catalogue = Self.parse(files).0,
            catalogue.digest == ContentDigest(of: bytes)
        else { return nil }
        self = catalogue
    }

    /// The declarations as a shipped file, which every layer may add to, and the rules of each layer as files of their own.
    private static func files(of bytes: [UInt8]) -> [CatalogueFile]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var declarations: [Substring] = []
        var rules: [CatalogueLayer: [String]] = [:]
        for line in text.split(separator: "\n", omittingEmptySubsequences: true).dropFirst() {
            guard line.hasPrefix("rule ") else {
                declarations.append(line)
                continue
            }
            // rule NAME LAYER SERVICE STATEMENT
            let words = line.split(separator: " ", maxSplits: 4)
            guard words.count == 5, let layer = CatalogueLayer.allCases.first(where: { $0.word == words[2] }) else {
                return nil
            }
            rules[layer, default: []].append("service \(words[3])\n\(words[4])")
        }
        return [file(declarations, "services", .shipped)]
            + rules.flatMap { layer, lines in
                stride(from: 0, to: lines.count, by: rulesPerFile).map { start in
                    file(lines[start..<min(start + rulesPerFile, lines.count)], "\(layer.word)-\(start)", layer)
                }
            }
    }

    private static func file(
        _ lines: some Sequence<some StringProtocol>, _ name: String, _ layer: CatalogueLayer
    ) -> CatalogueFile {
        CatalogueFile(name: name, layer: layer, bytes: lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    }
}
