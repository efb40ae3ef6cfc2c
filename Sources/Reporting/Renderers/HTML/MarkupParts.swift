/// The building blocks that the sections of the printed report share.
extension Markup {
    static func paragraph(_ text: String, class name: String? = nil) -> Markup {
        element("p", name.map { [.init("class", $0)] } ?? [], text: text)
    }

    static func list(_ items: [Markup], class name: String? = nil) -> Markup {
        guard !items.isEmpty else { return .empty }
        return element("ul", name.map { [.init("class", $0)] } ?? [], items.map { element("li", [$0]) })
    }

    static func list(_ items: [String]) -> Markup { list(items.map { Markup.text($0) }) }

    static func subheading(_ text: String) -> Markup { element("h3", text: text) }

    /// Terms and what they are, in two columns.
    static func definitions(_ rows: [(term: String, value: Markup)], class name: String = "facts") -> Markup {
        element(
            "dl", [.init("class", name)],
            rows.map { element("div", [element("dt", text: $0.term), element("dd", [$0.value])]) })
    }

    /// A table with a caption; the first cell of each row is its heading. Scrolls sideways by itself on a narrow screen,
    /// and can be reached by keyboard for that.
    static func table(_ caption: String, columns: [Column], rows: [TableRow], class name: String = "") -> Markup {
        guard !rows.isEmpty else { return .empty }
        let head = element("thead", [element("tr", columns.map(\.heading))])
        let body = element("tbody", rows.map { $0.markup(columns) })
        let caption = Markup.element("caption", text: caption)
        return element(
            "div",
            [
                .init("class", "scroll"), .init("role", "region"), .init("tabindex", "0"),
                .init("aria-label", caption.plain),
            ],
            [element("table", name.isEmpty ? [] : [.init("class", name)], [caption, head, body])])
    }

    /// The caption's text again, for the region's label.
    private var plain: String {
        String(html.dropFirst("<caption>".count).dropLast("</caption>".count))
    }

    /// Links to annex rows: `3–9, 14`; an en dash where a figure rests on no row.
    static func evidence(_ rows: [Int]) -> Markup {
        let runs = RowRuns(rows).runs
        guard !runs.isEmpty else { return .text("–") }
        var parts: [Markup] = []
        for (index, run) in runs.enumerated() {
            if index > 0 { parts.append(.text(", ")) }
            parts.append(element("a", [.init("href", "#r\(run.lowerBound)")], text: RowRuns.text(of: run)))
        }
        return element("span", [.init("class", "rows")], parts)
    }

    /// Links to numbered things on the page: `E1, E2`.
    static func references(_ numbers: [Int], prefix: String) -> Markup {
        guard !numbers.isEmpty else { return .text("–") }
        var parts: [Markup] = []
        for (index, number) in numbers.enumerated() {
            if index > 0 { parts.append(.text(", ")) }
            parts.append(element("a", [.init("href", "#\(prefix.lowercased())\(number)")], text: "\(prefix)\(number)"))
        }
        return joined(parts)
    }

    static func code(_ text: String) -> Markup { element("code", text: text) }

    /// Empty squares to tick, each with its label.
    static func boxes(_ labels: [String]) -> Markup {
        list(
            labels.map { element("span", [.init("class", "box"), .init("aria-hidden", "true")], []) + .text($0) },
            class: "boxes")
    }

    /// An empty field to write in.
    static func field(_ label: String, size: String) -> Markup {
        element("div", [.init("class", "field \(size)")], [element("span", text: label)])
    }
}

/// A column of a table.
struct Column {
    let title: String
    /// Figures line up on the right.
    var isNumeric = false

    init(_ title: String, numeric: Bool = false) {
        self.title = title
        self.isNumeric = numeric
    }

    fileprivate var heading: Markup {
        .element("th", [.init("scope", "col")] + (isNumeric ? [.init("class", "number")] : []), text: title)
    }
}

/// A row of a table; `anchor` is where other parts of the page link to.
struct TableRow {
    var anchor: String?
    var emphasised = false
    let cells: [Markup]

    init(_ cells: [Markup], anchor: String? = nil, emphasised: Bool = false) {
        self.cells = cells
        self.anchor = anchor
        self.emphasised = emphasised
    }

    fileprivate func markup(_ columns: [Column]) -> Markup {
        var attributes = anchor.map { [Markup.Attribute("id", $0)] } ?? []
        if emphasised { attributes.append(.init("class", "review")) }
        return .element(
            "tr", attributes,
            zip(cells, columns).enumerated().map { index, pair in
                let kind = Self.kind(pair.0, pair.1)
                return index == 0
                    ? .element("th", [.init("scope", "row")] + kind, [pair.0]) : .element("td", kind, [pair.0])
            })
    }

    /// A link that somebody pasted may be broken anywhere, or the table would run off the page; ordinary words stay whole.
    private static func kind(_ cell: Markup, _ column: Column) -> [Markup.Attribute] {
        let names = (column.isNumeric ? ["number"] : []) + (cell.longestWord > longestWhole ? ["long"] : [])
        return names.isEmpty ? [] : [.init("class", names.joined(separator: " "))]
    }

    /// In characters. Longer than any word of a sentence; a digest is set as code, which may be broken in any case.
    private static let longestWhole = 30
}
