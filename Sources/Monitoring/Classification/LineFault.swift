/// Why one catalogue line is refused; the reader of the file adds file and line.
struct LineFault: Error, Equatable {
    /// Counted from 1.
    let column: Int
    let problem: String
    let hint: String

    init(_ column: Int, _ problem: String, hint: String) {
        self.column = column
        self.problem = problem
        self.hint = hint
    }

    /// A rule or a note that no `service` line precedes in its file.
    static func beforeService(_ column: Int) -> LineFault {
        LineFault(column, "no service line stands before this line", hint: "begin with: service ID \"Name\" class=B")
    }

    /// Refuses words that no part of the line's form accounts for: they would be silently without effect.
    static func refuseMore(_ rest: ArraySlice<CatalogueToken>) throws(LineFault) {
        guard let extra = rest.first else { return }
        throw LineFault(
            extra.column, "'\(extra.text)' does not belong here", hint: "remove it, or begin a comment with #")
    }
}
