import FlowModel

/// Joins the statements of all files, and finds the faults that only all of them together show. The order of files and
/// of lines makes no difference to what comes out.
struct CatalogueAssembly {
    private(set) var services: [SocialService] = []
    private(set) var rules: [CatalogueRule] = []
    private(set) var faults: [ConfigurationFault] = []

    init(_ files: [CatalogueStatements]) {
        faults = files.flatMap(\.faults)
        let openings = files.flatMap(\.services).sorted { $0.origin < $1.origin }
        let written = Self.inOrder(files.flatMap(\.rules))
        gather(openings)
        refuseUndeclared(openings)
        refuseRepeated(written)
        refuseUnknownAlso(written)
        rules = withinReach(openings, written)
    }

    /// In the order of their origins, in which the rules of most catalogues come already.
    private static func inOrder(_ written: [RuleStatement]) -> [RuleStatement] {
        let isInOrder = zip(written, written.dropFirst()).allSatisfy { !($1.rule.origin < $0.rule.origin) }
        return isInOrder ? written : written.sorted { $0.rule.origin < $1.rule.origin }
    }

    /// Name and class come from the greatest layer that declares the service, so that a school may rename one, or adopt one
    /// that the shipped catalogue does not keep out of reach.
    private mutating func gather(_ openings: [ServiceStatement]) {
        for (id, statements) in Dictionary(grouping: openings, by: \.id).sorted(by: { $0.key < $1.key }) {
            let declaring = statements.filter { $0.declaration != nil }
            guard let layer = declaring.map(\.layer).max() else { continue }
            let deciding = declaring.filter { $0.layer == layer }
            guard let first = deciding.first, let declaration = first.declaration else { continue }
            for other in deciding.dropFirst() where other.declaration != declaration {
                report(
                    other.origin, other.column, "service \(id) is declared differently at \(first.origin)",
                    hint: "declare it once; elsewhere write only: service \(id)")
            }
            services.append(
                SocialService(
                    id: id, name: declaration.name, serviceClass: declaration.serviceClass, note: note(of: statements)))
        }
    }

    /// The note of the greatest layer that has one; two different ones in that layer are a fault.
    private mutating func note(of statements: [ServiceStatement]) -> String? {
        let noted = statements.filter { $0.note != nil }
        let deciding = noted.filter { $0.layer == noted.map(\.layer).max() }
        for other in deciding.dropFirst() where other.note != deciding.first?.note {
            report(
                other.origin, other.column, "service \(other.id) has another note in the same layer",
                hint: "keep one note")
        }
        return deciding.first?.note
    }

    private mutating func refuseUndeclared(_ openings: [ServiceStatement]) {
        let declared = Set(services.map(\.id))
        for opening in openings where !declared.contains(opening.id) {
            report(
                opening.origin, opening.column, "service \(opening.id) is declared nowhere",
                hint: "write its name and class: service \(opening.id) \"Name\" class=B")
        }
    }

    /// Two lines of one layer for the same hosts and service: the same twice, or saying different things.
    private mutating func refuseRepeated(_ written: [RuleStatement]) {
        var seen: [RuleSubject: Int] = [:]
        seen.reserveCapacity(written.count)
        for (index, statement) in written.enumerated() {
            let rule = statement.rule
            guard let earlier = seen.updateValue(index, forKey: RuleSubject(rule)) else { continue }
            seen[RuleSubject(rule)] = earlier
            let first = written[earlier].rule
            let same = first.text == rule.text
            report(
                rule.origin, statement.column,
                same ? "the rule repeats \(first.origin)" : "the rule contradicts \(first.origin)",
                hint: same ? "remove one of the two lines" : "decide which of the two holds and remove the other")
        }
    }

    private mutating func refuseUnknownAlso(_ written: [RuleStatement]) {
        let declared = Set(services.map(\.id))
        for statement in written where !statement.rule.also.isEmpty {
            for id in statement.rule.also.subtracting(declared).sorted() {
                report(
                    statement.rule.origin, statement.alsoColumn, "also= names '\(id)', which no service line declares",
                    hint: "declare it, or correct the name")
            }
        }
    }

    /// The rules, without those of imports that would bring a host within the reach of an authorisation that the shipped
    /// catalogue keeps out of it. A school that writes such a line is told; a list knows nothing of it.
    private mutating func withinReach(
        _ openings: [ServiceStatement], _ written: [RuleStatement]
    ) -> [CatalogueRule] {
        let kept = ServicesOutOfReach(openings, written)
        for opening in openings where kept.isOverstepped(by: opening) {
            report(
                opening.origin, opening.column, "service \(opening.id) is of class C in the shipped catalogue",
                hint: "messaging and what is kept with it cannot be authorised: write class=C, or remove the line")
        }
        let classes = Dictionary(services.map { ($0.id, $0.serviceClass) }) { first, _ in first }
        return written.compactMap { statement in
            guard let owner = kept.owner(despite: statement.rule, classes: classes) else { return statement.rule }
            if statement.rule.layer == .school { refuse(statement, of: owner) }
            return nil
        }
    }

    private mutating func refuse(_ statement: RuleStatement, of owner: ServiceID) {
        report(
            statement.rule.origin, statement.column,
            "\(statement.rule.name.text) belongs to \(owner), which is of class C in the shipped catalogue",
            hint: "its hosts cannot count for another service: remove the line, or write the role none")
    }

    private mutating func report(_ place: RuleOrigin, _ column: Int, _ problem: String, hint: String) {
        faults.append(
            ConfigurationFault(file: place.file, line: place.line, column: column, problem: problem, hint: hint))
    }
}
