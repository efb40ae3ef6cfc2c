/// What a copy leaves out, and why.
enum AccessLeftOut {
    /// `252 of 260 fields; removed: 8 fields`
    static func summary(_ view: AccessView) -> String {
        let disclosed = view.entries.count - view.removals.count
        let removed = PlainWords.count(view.removals.count, "field", "fields")
        return "\(disclosed) of \(view.entries.count) fields; removed: \(view.removals.isEmpty ? "none" : removed)"
    }

    static func section(_ view: AccessView) -> [Markup] {
        guard !view.removals.isEmpty else { return [.paragraph("Nothing. This copy has every field that was signed.")] }
        var reasons: [String] = []
        for removal in view.removals where !reasons.contains(removal.reason) { reasons.append(removal.reason) }
        return [
            .paragraph(
                "Each of these fields is marked in its place. The signed list has a commitment to each, so that the school cannot say later that it held something else there. Whoever made this copy gave the reasons; they are not under the signature."
            ),
            .table(
                "Removed, by reason", columns: [Column("Fields", numeric: true), Column("Reason"), Column("Which")],
                rows: reasons.map { reason in
                    let paths = view.removals.filter { $0.reason == reason }.map(\.path)
                    return TableRow([
                        .text("\(paths.count)"), .text(reason), .text(paths.joined(separator: ", ")),
                    ])
                }),
        ]
    }
}
