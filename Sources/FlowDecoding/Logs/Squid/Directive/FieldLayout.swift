/// Which elements of a directive hold what a flow record needs, and that nothing needed is missing.
struct FieldLayout: Sendable {
    let user: Int?
    let client: Int?
    let hardware: Int?
    let url: Int?
    let domain: Int?
    let serverName: Int?
    let referer: Int?
    let resultCode: Int?
    let status: Int?
    let method: Int?
    let down: Int?
    let up: Int?
    let endSeconds: Int?
    let endMilliseconds: Int?
    let endDate: Int?
    let datePattern: DatePattern?
    let start: Int?
    let duration: Int?

    init(_ elements: [DirectiveElement]) throws(DirectiveFault) {
        let fields = elements.indices.compactMap { index -> (index: Int, field: DirectiveField)? in
            if case .field(let field) = elements[index] { (index, field) } else { nil }
        }
        func first(_ role: FieldRole) -> Int? { fields.first { $0.field.role == role }?.index }
        user = fields.filter(\.field.isUser).min { FieldLayout.rank($0.field) < FieldLayout.rank($1.field) }?.index
        client = first(.client)
        hardware = first(.hardware)
        url = first(.url)
        domain = first(.domain)
        serverName = first(.serverName)
        referer = first(.referer)
        resultCode = first(.resultCode)
        status = first(.status)
        method = first(.method)
        down = first(.down)
        up = first(.up)
        endSeconds = first(.endSeconds)
        endMilliseconds = first(.endMilliseconds)
        start = first(.start)
        duration = first(.duration)
        let date = fields.first { FieldLayout.pattern($0.field) != nil }
        endDate = date?.index
        datePattern = date.flatMap { FieldLayout.pattern($0.field) }
        try requireAll()
    }

    private static func rank(_ field: DirectiveField) -> Int {
        if case .user(let rank) = field.role { rank } else { .max }
    }

    private static func pattern(_ field: DirectiveField) -> DatePattern? {
        if case .endDate(let pattern) = field.role { pattern } else { nil }
    }

    private func requireAll() throws(DirectiveFault) {
        guard endSeconds != nil || endDate != nil || start != nil else {
            throw FieldLayout.missing("a time", "add %tS for the start and %ts.%03tu for the end")
        }
        guard user != nil || client != nil || hardware != nil else {
            throw FieldLayout.missing("a user or client address (%ui and %>A prove neither)", "add %>a and \"%[un\"")
        }
        guard url != nil || domain != nil || serverName != nil else {
            throw FieldLayout.missing("a host", "add %>rd, which writes no path")
        }
        guard resultCode != nil || status != nil else {
            throw FieldLayout.missing(
                "what became of the request: one refused would look like a visit", "add %Ss/%03>Hs")
        }
    }

    private static func missing(_ what: String, _ hint: String) -> DirectiveFault {
        DirectiveFault(column: 1, problem: "the format lacks \(what)", hint: hint)
    }
}
