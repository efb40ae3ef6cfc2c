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
            let run = acts[first..<end]
            if Self.isSound(run, by: parameters) { sounding.formUnion(run.indices) }
            // A clip beside another site's page must not make film of the sound that goes on after it.
            let tail = Self.tail(of: run, by: parameters)
            if Self.isSlow(tail, by: parameters) { sounding.formUnion(tail.indices) }
            first = end
        }
    }

    /// Whether the time that follows the act at `position` shows nothing but sound.
    func isSound(after position: Int) -> Bool { sounding.contains(position) }

    /// A core mark and the content after it: too long for what one act brings, and too slow for film.
    private static func isSound(_ run: ArraySlice<Act>, by parameters: ActiveUseParameters) -> Bool {
        !tail(of: run, by: parameters).isEmpty && isSlow(run, by: parameters)
    }

    /// What comes so late after the core mark that it did not bring it.
    private static func tail(of run: ArraySlice<Act>, by parameters: ActiveUseParameters) -> ArraySlice<Act> {
        guard let reach = run.first?.mark.at.adding(milliseconds: parameters.contentReach) else { return run }
        return run.drop { $0.mark.at <= reach }
    }

    /// Whether from the first act to the last less came than film brings; not asked of a single one.
    private static func isSlow(_ run: ArraySlice<Act>, by parameters: ActiveUseParameters) -> Bool {
        guard run.count > 1, let first = run.first?.mark.at, let last = run.last?.mark.at else { return false }
        let bytes = run.dropFirst().reduce(ByteCount.zero) { $0 + $1.mark.bytes }.bytes
        return bytes < parameters.filmRate * (last.milliseconds(since: first) / 1000)
    }
}
