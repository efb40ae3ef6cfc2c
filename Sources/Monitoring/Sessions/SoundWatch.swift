import FlowModel

/// Tells sound that plays on from what somebody looks at. A radio brings a piece every few seconds for hours, by itself; film
/// brings far more, and whoever scrolls comes back to the site again and again.
struct SoundWatch {
    /// Positions of acts after which nothing but sound came until the site's next own mark.
    private var sounding: Set<Int> = []

    /// - Parameter acts: of one chain, in their order. O(n).
    init(_ acts: [Act], by parameters: ActiveUseParameters) {
        var first = 0
        while first < acts.count {
            let end = acts[(first + 1)...].firstIndex { $0.mark.kind == .core } ?? acts.count
            if Self.isSound(acts[first..<end], by: parameters) { sounding.formUnion(first..<end) }
            first = end
        }
    }

    /// Whether the time that follows the act at `position` shows nothing but sound.
    func isSound(after position: Int) -> Bool { sounding.contains(position) }

    /// A core mark and the content after it: too long for what one act brings, and too slow for film.
    private static func isSound(_ run: ArraySlice<Act>, by parameters: ActiveUseParameters) -> Bool {
        guard let first = run.first?.mark.at, let last = run.last?.mark.at else { return false }
        let length = last.milliseconds(since: first)
        let bytes = run.dropFirst().reduce(ByteCount.zero) { $0 + $1.mark.bytes }.bytes
        return length > parameters.contentReach && bytes < parameters.filmRate * (length / 1000)
    }
}
