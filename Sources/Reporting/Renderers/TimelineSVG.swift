/// One strip for one day as inline SVG, from 08:00 to 18:00 local time on the same scale for every day: lessons as
/// outlined bands, other periods in grey, episodes as patterns, gaps as white with "no data". It repeats, as a picture,
/// what the tables beside it say, and its description says the same in words.
enum TimelineSVG {
    static func render(_ strip: DayStrip) -> Markup {
        let name = "strip-\(strip.date)"
        let scale = StripScale(day: strip.date)
        return .element(
            "svg",
            [
                .init("viewBox", "0 0 \(StripScale.width) \(height)"), .init("role", "img"),
                .init("aria-labelledby", "\(name)-title \(name)-text"), .init("class", "strip"),
                .init("preserveAspectRatio", "xMinYMin meet"),
            ],
            [
                .element(
                    "title", [.init("id", "\(name)-title")], text: "\(strip.date.weekdayName) \(strip.date.longText)"),
                .element("desc", [.init("id", "\(name)-text")], text: StripDescription.of(strip)),
                StripPatterns.definitions(prefix: name),
            ] + hours() + strip.bands.compactMap { band($0, scale) }
                + strip.gaps.compactMap { gap($0, scale) }
                + strip.episodes.compactMap { episode($0, scale, prefix: name) }
                + strip.edges.compactMap { edge($0, scale) })
    }

    static let height = 92
    private static let bandTop = 18
    private static let bandHeight = 30
    private static let laneTop = 54
    private static let laneHeight = 20

    private static func hours() -> [Markup] {
        (8...18).flatMap { (hour: Int) -> [Markup] in
            let x = StripScale.number(StripScale.x(minute: hour * 60))
            let anchor = hour == 8 ? "start" : hour == 18 ? "end" : "middle"
            let line: [Markup.Attribute] = [
                .init("x1", x), .init("x2", x), .init("y1", "14"), .init("y2", "80"), .init("class", "hour"),
            ]
            let place: [Markup.Attribute] = [.init("x", x), .init("y", "10"), .init("text-anchor", anchor)]
            return [.shape("line", line), .element("text", place, text: "\(DecimalDigits.padded(hour)):00")]
        }
    }

    private static func band(_ band: StripBand, _ scale: StripScale) -> Markup? {
        guard let span = scale.span(from: band.start, to: band.end) else { return nil }
        let box = rectangle(span, top: bandTop, height: bandHeight, [.init("class", "band \(band.kind.rawValue)")])
        // About 5.4 units a character at this size: a label that would not fit is left to the table and the description.
        guard Double(band.label.count) * 5.4 + 6 <= span.width else { return box }
        let middle = StripScale.number(span.x + span.width / 2)
        return box
            + .element(
                "text", [.init("x", middle), .init("y", "37"), .init("text-anchor", "middle")], text: band.label)
    }

    private static func gap(_ gap: StripGap, _ scale: StripScale) -> Markup? {
        guard let span = scale.span(from: gap.start, to: gap.end) else { return nil }
        let box = rectangle(span, top: laneTop - 2, height: laneHeight + 4, [.init("class", "gap")])
        guard span.width >= 48 else { return box }
        let middle = StripScale.number(span.x + span.width / 2)
        return box
            + .element("text", [.init("x", middle), .init("y", "67"), .init("text-anchor", "middle")], text: "no data")
    }

    /// An episode outside 08:00 to 18:00 becomes an arrow at that edge, so that it is neither lost nor misplaced.
    private static func episode(_ episode: StripEpisode, _ scale: StripScale, prefix: String) -> Markup? {
        let label = "E\(episode.number)"
        guard let span = scale.span(from: episode.start, to: episode.end) else {
            return scale.isBefore(episode.end)
                ? text("◂ \(label)", x: 2, anchor: "start")
                : text("\(label) ▸", x: Double(StripScale.width) - 2, anchor: "end")
        }
        let fill = "url(#\(prefix)-\(episode.pattern.rawValue))"
        let box = rectangle(
            span.atLeast(2), top: laneTop, height: laneHeight, [.init("fill", fill), .init("class", "episode")])
        let marks = (span.isCutAtStart ? "◂" : "") + label + (span.isCutAtEnd ? "▸" : "")
        let end = span.x + span.atLeast(2).width
        // Near the right edge the number stands before the box, so that it is not cut off.
        let tag =
            end > Double(StripScale.width) - 34
            ? text(marks, x: span.x - 2, anchor: "end", class: "tag")
            : text(marks, x: end + 2, anchor: "start", class: "tag")
        return box + tag
    }

    private static func text(_ label: String, x: Double, anchor: String, class name: String = "tag") -> Markup {
        .element(
            "text",
            [
                .init("x", StripScale.number(x)), .init("y", "68"), .init("text-anchor", anchor), .init("class", name),
            ], text: label)
    }

    private static func edge(_ edge: StripEdge, _ scale: StripScale) -> Markup? {
        guard let x = scale.x(of: edge.at).map(StripScale.number) else { return nil }
        let onRight = (scale.x(of: edge.at) ?? 0) > Double(StripScale.width) / 2
        return .shape(
            "line", [.init("x1", x), .init("x2", x), .init("y1", "14"), .init("y2", "84"), .init("class", "edge")])
            + .element(
                "text", [.init("x", x), .init("y", "91"), .init("text-anchor", onRight ? "end" : "start")],
                text: edge.label)
    }

    private static func rectangle(
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
