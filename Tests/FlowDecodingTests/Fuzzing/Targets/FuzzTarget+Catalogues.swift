import CatalogueImport
import FlowModel
import Monitoring

/// A catalogue file, names to look up in it, and lists of other people that are added to it. The first byte says which: with
/// 0 the input is a catalogue and hosts are made of its own words, with 1 to 6 it is a list of one of the formats.
extension FuzzTarget {
    static func readCatalogue(_ input: Span<UInt8>) {
        var bytes = FuzzInput(input)
        let choice = Int(bytes.byte()) % (ListFormat.allCases.count + 1)
        guard choice > 0 else { return checkCatalogue(bytes.rest()) }
        checkImport(bytes.rest(), ListFormat.allCases[choice - 1])
    }

    private static let known = """
        service known "Known" class=B
        domain:known.example app
        full:www.known.example site
        domain:login.known.example login
        service other "Other" class=C
        domain:other.example shared also=known
        """

    private static func file(_ bytes: [UInt8], _ layer: CatalogueLayer) -> CatalogueFile {
        CatalogueFile(name: layer.word, layer: layer, bytes: bytes)
    }

    private static func checkCatalogue(_ bytes: [UInt8]) {
        let (catalogue, faults) = ServiceCatalogue.parse([file(bytes, .school)])
        precondition((catalogue == nil) == !faults.isEmpty, "neither a catalogue nor a fault, or both")
        let written = bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: ":") }.prefix(40).map { Array($0) }
        let names = written + written.map { Array("x".utf8) + $0 } + written.map { Array("a.".utf8) + $0 }
        guard let catalogue = catalogue ?? ServiceCatalogue.parse([file(Array(known.utf8), .shipped)]).0 else {
            fatalError("the target is wrong")
        }
        for name in names { checkLookup(name, catalogue) }
    }

    private static func checkLookup(_ name: [UInt8], _ catalogue: ServiceCatalogue) {
        let explanation = catalogue.contents.explain(name)
        if let host = explanation.normalisation.host {
            precondition(catalogue.lookup(host) == explanation.match, "the table and the rules differ")
            precondition(HostNormalisation(host.text).host == host, "a normalised name is not its own")
        } else {
            precondition(explanation.match == nil, "a match without a host")
        }
        guard catalogue.lookup(bytes: name.span) != nil else { return }
        let labels = name.map { ($0 | 0x20) == $0 || $0 < 0x41 || $0 > 0x5a ? $0 : $0 | 0x20 }
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isCovered = catalogue.rules.contains { rule in
            let end = rule.name.text.utf8.split(separator: UInt8(ascii: "."))
            let isEnd =
                end.count <= labels.count && zip(end, labels.suffix(end.count)).allSatisfy { $0.elementsEqual($1) }
            return isEnd && (rule.scope == .domain || end.count == labels.count)
        }
        precondition(isCovered, "a match that no labels say")
    }

    private static func checkImport(_ bytes: [UInt8], _ format: ListFormat) {
        guard let base = ServiceCatalogue.parse([file(Array(known.utf8), .shipped)]).0,
            let service = ServiceID("known"), let date = CivilDate("2026-11-27")
        else { fatalError("the target is wrong") }
        let settings = ListSettings(
            service: service, declaration: nil, apexAsDomain: true, source: "made up", date: date, licence: "none")
        let outcome = ListImport.read(
            ListFile(name: "list", bytes: bytes), format: format, settings: settings, catalogue: base
        ) { name in
            precondition(!name.isEmpty && !name.contains("/") && !name.hasPrefix("."), "a path was asked for")
            return name == "self" ? .file(bytes) : .missing
        }
        precondition(outcome.text.isEmpty == !outcome.faults.isEmpty, "neither a file nor a fault, or both")
        guard !outcome.text.isEmpty else { return }
        let files = [file(Array(known.utf8), .shipped), file(outcome.text, .imported)]
        guard let joined = ServiceCatalogue.parse(files).0 else {
            fatalError("what was written cannot be read beside the catalogue")
        }
        precondition(joined.rules.count == base.rules.count + outcome.rules, "another number of rules")
        for rule in joined.rules where rule.layer == .imported {
            precondition(HostRole.shared.clemency <= rule.role.clemency, "an import made use of a host")
        }
        for host in base.rules.map(\.name) where joined.lookup(host)?.rule.file == CatalogueLayer.imported.word {
            precondition(
                joined.lookup(host)?.role.clemency ?? 0 > HostRole.shared.clemency, "an import took a host over")
        }
    }
}
