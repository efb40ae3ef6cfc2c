/// One strip for one day as inline SVG, from 08:00 to 18:00 local time on the same scale for every day: lessons as
/// outlined bands, other periods in grey, episodes as patterns, gaps as white with "no data". It repeats, as a picture,
/// what the tables beside it say, and its description says the same in words.
enum TimelineSVG {
    static func render(_ strip: DayStrip, _ services: [ServiceRow] = []) -> Markup {
        let name = "strip-\(strip.date)"
        let scale = StripScale(day: strip.date)
        return .element(
            "svg",
            [
                .init("viewBox", "0 0 \(StripScale.width) \(height(of: strip))"), .init("role", "img"),
                .init("aria-labelledby", "\(name)-title \(name)-text"), .init("class", "strip"),
                .init("preserveAspectRatio", "xMinYMin meet"),
            ],
            [
                .element(
                    "title", [.init("id", "\(name)-title")], text: "\(strip.date.weekdayName) \(strip.date.longText)"),
                .element("desc", [.init("id", "\(name)-text")], text: StripDescription.of(strip, services)),
                StripPatterns.definitions(prefix: name),
            ] + hours() + inFront(strip.bands).compactMap { band($0, scale) }
                + strip.gaps.compactMap { gap($0, scale) }
                + StripEpisodes.render(strip.episodes, scale, prefix: name)
                + strip.edges.compactMap { edge($0, scale) })
    }

    private static let bandTop = 18
    private static let bandHeight = 30

    /// Only a day with an edge needs the line for its label.
    private static func height(of strip: DayStrip) -> Int { strip.edges.isEmpty ? 98 : 108 }

    private static func hours() -> [Markup] {
        (8...18).flatMap { (hour: Int) -> [Markup] in
            let x = StripScale.number(StripScale.x(minute: hour * 60))
            let anchor = hour == 8 ? "start" : hour == 18 ? "end" : "middle"
            let line: [Markup.Attribute] = [
                .init("x1", x), .init("x2", x), .init("y1", "14"), .init("y2", "76"), .init("class", "hour"),
            ]
            let place: [Markup.Attribute] = [.init("x", x), .init("y", "10"), .init("text-anchor", anchor)]
            return [.shape("line", line), .element("text", place, text: "\(DecimalDigits.padded(hour)):00")]
        }
    }

    /// What counts is drawn last: a duty in the lunch break would else lie under it.
    private static func inFront(_ bands: [StripBand]) -> [StripBand] {
        bands.filter { $0.kind == .other } + bands.filter { $0.kind != .other }
    }

    private static func band(_ band: StripBand, _ scale: StripScale) -> Markup? {
        guard let span = scale.span(from: band.start, to: band.end) else { return arrow(band, scale) }
        let box = rectangle(span, top: bandTop, height: bandHeight, [.init("class", "band \(band.kind.rawValue)")])
        // About 5.4 units a character at this size: a label that would not fit is left to the table and the description.
        guard Double(band.label.count) * 5.4 + 6 <= span.width else { return box }
        let middle = StripScale.number(span.x + span.width / 2)
        return box
            + .element(
                "text", [.init("x", middle), .init("y", "37"), .init("text-anchor", "middle")], text: band.label)
    }

    /// Where a lesson lies that the strip does not reach; the description has its times.
    private static func arrow(_ band: StripBand, _ scale: StripScale) -> Markup? {
        guard band.kind != .other else { return nil }
        let isBefore = scale.isBefore(band.end)
        let x = isBefore ? "0" : "\(StripScale.width)"
        return .element(
            "text", [.init("x", x), .init("y", "37"), .init("text-anchor", isBefore ? "start" : "end")],
            text: isBefore ? "◂" : "▸")
    }

    private static func gap(_ gap: StripGap, _ scale: StripScale) -> Markup? {
        guard let span = scale.span(from: gap.start, to: gap.end) else { return nil }
        let box = rectangle(span, top: StripEpisodes.top - 2, height: StripEpisodes.height + 4, [.init("class", "gap")])
        guard span.width >= 48 else { return box }
        let middle = StripScale.number(span.x + span.width / 2)
        return box
            + .element("text", [.init("x", middle), .init("y", "67"), .init("text-anchor", "middle")], text: "no data")
    }

    private static func edge(_ edge: StripEdge, _ scale: StripScale) -> Markup? {
        guard let x = scale.x(of: edge.at).map(StripScale.number) else { return nil }
        let onRight = (scale.x(of: edge.at) ?? 0) > Double(StripScale.width) / 2
        return .shape(
            "line", [.init("x1", x), .init("x2", x), .init("y1", "14"), .init("y2", "98"), .init("class", "edge")])
            + .element(
                "text", [.init("x", x), .init("y", "106"), .init("text-anchor", onRight ? "end" : "start")],
                text: edge.label)
    }

    static func rectangle(
        _ span: StripSpan, top: Int, height: Int, _ attributes: [Markup.Attribute]
    ) -> Markup {
        .shape(
            "rect",
            [
                .init("x", StripScale.number(span.x)), .init("y", "\(top)"),
                .init("width", StripScale.number(span.width)),
                .init("height", "\(height)"),
            ] + attributes)
    }
}
