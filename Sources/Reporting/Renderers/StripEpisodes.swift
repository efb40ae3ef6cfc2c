/// The episodes of one strip: boxes first, then their numbers below, so that no box hides a number.
enum StripEpisodes {
    /// Units from the top of the strip.
    static let top = 54
    static let height = 20
    /// Baselines of the two lines for numbers.
    private static let lines = [85, 95]
    /// About the width of one character of a number.
    private static let characterWidth = 6.4

    static func render(_ episodes: [StripEpisode], _ scale: StripScale, prefix: String) -> [Markup] {
        let drawn = episodes.map { (episode: $0, span: scale.span(from: $0.start, to: $0.end)) }
        let boxes = drawn.flatMap { item in
            item.span.map { [box(item.episode, $0, prefix: prefix)] + shown(item.episode, scale, prefix: prefix) } ?? []
        }
        return boxes + tags(drawn.map { tag($0.episode, $0.span, scale) })
    }

    private static func box(_ episode: StripEpisode, _ span: StripSpan, prefix: String) -> Markup {
        TimelineSVG.rectangle(
            span.atLeast(2), top: top, height: height,
            [.init("fill", "url(#\(prefix)-\(episode.pattern.rawValue))"), .init("class", "episode")])
    }

    /// What is certain lies on what is possible, and is never drawn longer than it was.
    private static func shown(_ episode: StripEpisode, _ scale: StripScale, prefix: String) -> [Markup] {
        episode.counted.compactMap { scale.span(from: $0.start, to: $0.end) }.map {
            TimelineSVG.rectangle(
                $0, top: top, height: height, [.init("fill", "url(#\(prefix)-\(StripPattern.active.rawValue))")])
        }
    }

    /// An episode that the strip cuts, or does not reach, gets an arrow at that edge: neither lost nor misplaced.
    private static func tag(
        _ episode: StripEpisode, _ span: StripSpan?, _ scale: StripScale
    ) -> (text: String, middle: Double) {
        let name = "E\(episode.number)"
        guard let span else {
            return scale.isBefore(episode.end) ? ("◂ \(name)", 0) : ("\(name) ▸", Double(StripScale.width))
        }
        let text = (span.isCutAtStart ? "◂ " : "") + name + (span.isCutAtEnd ? " ▸" : "")
        return (text, span.x + span.atLeast(2).width / 2)
    }

    /// Numbers go on the first line where they touch no other; where both are taken, the tables alone give the number.
    private static func tags(_ tags: [(text: String, middle: Double)]) -> [Markup] {
        var ends = lines.map { _ in -Double.infinity }
        return tags.sorted { ($0.middle, $0.text) < ($1.middle, $1.text) }.compactMap { tag in
            let half = Double(tag.text.count) * characterWidth / 2
            let middle = min(max(tag.middle, half), Double(StripScale.width) - half)
            guard let line = ends.firstIndex(where: { $0 <= middle - half }) else { return nil }
            ends[line] = middle + half
            return .element(
                "text",
                [
                    .init("x", StripScale.number(middle)), .init("y", "\(lines[line])"), .init("text-anchor", "middle"),
                    .init("class", "tag"),
                ], text: tag.text)
        }
    }
}
