import FlowModel

/// Reads one catalogue file line by line (docs/formats/catalogue.md) and goes on after a fault, so that one run shows
/// them all.
struct CatalogueFileReader {
    private let file: CatalogueFile
    private var line = 0
    private var statements = CatalogueStatements()

    static func read(_ file: CatalogueFile) -> CatalogueStatements {
        var reader = CatalogueFileReader(file: file)
        guard file.bytes.count <= CatalogueLimits.longestFile else {
            reader.report(
                column: 0, "the file is longer than \(CatalogueLimits.longestFile) bytes",
                hint: "a catalogue is short; check that this is the right file")
            return reader.statements
        }
        reader.readLines()
        return reader.statements
    }

    private init(file: CatalogueFile) { self.file = file }

    private mutating func readLines() {
        for bytes in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            readLine(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
            guard statements.faults.count < CatalogueLimits.mostFaultsPerFile else { return }
        }
    }

    private mutating func readLine(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= CatalogueLimits.longestLine else {
            report(
                column: CatalogueLimits.longestLine + 1, "the line is longer than \(CatalogueLimits.longestLine) bytes",
                hint: "one rule or one note a line")
            return
        }
        do throws(CatalogueTokeniser.Fault) {
            let tokens = try CatalogueTokeniser.tokens(bytes)
            guard let first = tokens.first else { return }
            readStatement(first, tokens.dropFirst())
        } catch {
            report(column: error.column, error.problem, hint: error.hint)
        }
    }

    private mutating func readStatement(_ first: CatalogueToken, _ rest: ArraySlice<CatalogueToken>) {
        do throws(LineFault) {
            switch first.quoted ? "" : first.text {
            case "service":
                statements.services.append(
                    try ServiceLine.parse(rest, after: first, layer: file.layer, origin: origin))
            case "note": try readNote(rest, after: first)
            default: try readRule(first, rest)
            }
        } catch {
            report(column: error.column, error.problem, hint: error.hint)
        }
    }

    private mutating func readNote(_ rest: ArraySlice<CatalogueToken>, after keyword: CatalogueToken) throws(LineFault)
    {
        guard let sentence = rest.first, sentence.quoted, !sentence.text.isEmpty else {
            throw LineFault(keyword.column, "a note without its sentence", hint: "note \"one sentence\"")
        }
        try LineFault.refuseMore(rest.dropFirst())
        guard !statements.services.isEmpty else { throw .beforeService(keyword.column) }
        let last = statements.services.count - 1
        guard statements.services[last].note == nil else {
            throw LineFault(keyword.column, "a second note for the same service", hint: "keep one note, one sentence")
        }
        statements.services[last].note = sentence.text
    }

    private mutating func readRule(_ first: CatalogueToken, _ rest: ArraySlice<CatalogueToken>) throws(LineFault) {
        let line = try RuleLine.parse(first, rest)
        if file.layer == .imported, let tag = line.tags.intersection(HostTag.vouching).map(\.rawValue).min() {
            throw LineFault(
                first.column, "an import cannot call a host @\(tag)",
                hint: "write the line in a file of the school, which vouches for it")
        }
        guard let service = statements.services.last?.id else { throw .beforeService(first.column) }
        guard !line.also.contains(service) else {
            throw LineFault(line.alsoColumn, "also= names the rule's own service", hint: "name only the other services")
        }
        guard statements.rules.count < CatalogueLimits.mostRules else {
            throw LineFault(
                first.column, "more than \(CatalogueLimits.mostRules) rules in one file",
                hint: "split or collapse the list")
        }
        let rule = CatalogueRule(
            scope: line.scope, name: line.name, service: service, role: line.role, tags: line.tags, also: line.also,
            layer: file.layer, origin: origin)
        statements.rules.append(RuleStatement(rule: rule, column: first.column, alsoColumn: line.alsoColumn))
    }

    private var origin: RuleOrigin { RuleOrigin(file: file.name, line: line) }

    private mutating func report(column: Int, _ problem: String, hint: String) {
        statements.faults.append(
            ConfigurationFault(file: file.name, line: line, column: column, problem: problem, hint: hint))
    }
}
