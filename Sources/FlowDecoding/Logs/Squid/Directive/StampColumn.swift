/// Where every line of a directive has the seconds of its stamp.
enum StampColumn {
    /// `%tS` writes ten digits, a point and three more.
    private static let startLength = 14

    /// The column of `%ts` where only literals and one `%tS` stand before it, else the column of that `%tS`; nil when
    /// a value of unknown length or a written-out date comes first. The end is better than the start, because Squid
    /// writes a line at the end: the start of a tunnel may lie hours before, within a silence.
    static func find(in elements: [DirectiveElement]) -> Int? {
        var column = 0
        var start: Int?
        for element in elements {
            switch element {
            case .literal(let bytes): column += bytes.count
            case .field(let field):
                guard !field.isPadded, !field.isCutOff else { return start }
                switch field.role {
                case .endSeconds: return column
                case .start where start == nil:
                    start = column
                    column += startLength
                default: return start
                }
            }
        }
        return start
    }
}
