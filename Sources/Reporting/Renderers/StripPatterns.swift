/// The fills of a strip: solid, lined, hatched and dotted black on white, so that a photocopy says what the screen says.
enum StripPatterns {
    /// Pattern elements whose names begin with `prefix`, since names must be unique on the page.
    static func definitions(prefix: String) -> Markup {
        .element(
            "defs",
            StripPattern.allCases.map { pattern in
                .element(
                    "pattern",
                    [
                        .init("id", "\(prefix)-\(pattern.rawValue)"), .init("width", "6"), .init("height", "6"),
                        .init("patternUnits", "userSpaceOnUse"),
                    ], [drawing(pattern)])
            })
    }

    private static func drawing(_ pattern: StripPattern) -> Markup {
        switch pattern {
        case .active: .source(##"<rect width="6" height="6" fill="#1a1a1a"/>"##)
        case .possible:
            .source(
                ##"<rect width="6" height="6" fill="#fff"/><path d="M0 1.5H6M0 4.5H6" stroke="#1a1a1a" stroke-width=".6"/>"##
            )
        case .open:
            .source(
                ##"<rect width="6" height="6" fill="#fff"/><path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke="#1a1a1a" stroke-width="1.3"/>"##
            )
        case .weak:
            .source(
                ##"<rect width="6" height="6" fill="#fff"/><circle cx="1.5" cy="1.5" r="1" fill="#1a1a1a"/><circle cx="4.5" cy="4.5" r="1" fill="#1a1a1a"/>"##
            )
        }
    }

    /// A small sample of one fill for the legend.
    static func sample(_ pattern: StripPattern) -> Markup {
        let name = "legend-\(pattern.rawValue)"
        return .element(
            "svg", [.init("viewBox", "0 0 36 14"), .init("class", "sample"), .init("aria-hidden", "true")],
            [
                definitions(prefix: "legend-of-\(pattern.rawValue)"),
                .shape(
                    "rect",
                    [
                        .init("x", "1"), .init("y", "1"), .init("width", "34"), .init("height", "12"),
                        .init("id", name),
                        .init("class", "episode"),
                        .init("fill", "url(#legend-of-\(pattern.rawValue)-\(pattern.rawValue))"),
                    ]),
            ])
    }
}
