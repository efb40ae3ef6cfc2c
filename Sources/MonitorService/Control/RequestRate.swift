/// How often something may happen: a store of `burst` tokens that fills again by `perMinute`.
package struct RequestRate: Hashable, Sendable {
    let burst: Int
    let perMinute: Int

    package init(burst: Int, perMinute: Int) {
        self.burst = burst
        self.perMinute = perMinute
    }

    /// What is left of the tokens of one user. Whole tokens only, so that nothing is lost by rounding.
    package struct Bucket: Sendable {
        private let rate: RequestRate
        private var tokens: Int
        /// When the latest token was added.
        private var filled: ContinuousClock.Instant

        package init(_ rate: RequestRate, at now: ContinuousClock.Instant) {
            self.rate = rate
            tokens = rate.burst
            filled = now
        }

        /// Whether the user has used none of the tokens, as far as anybody can tell.
        package var isFull: Bool { tokens >= rate.burst }

        /// False when there is no token left.
        package mutating func take(at now: ContinuousClock.Instant) -> Bool {
            refill(at: now)
            guard tokens > 0 else { return false }
            tokens -= 1
            return true
        }

        /// Gives back a token that turned out not to be needed.
        package mutating func giveBack() {
            tokens = min(rate.burst, tokens + 1)
        }

        package mutating func refill(at now: ContinuousClock.Instant) {
            let seconds = max(0, (now - filled).components.seconds)
            let added = min(Int64(rate.burst), seconds * Int64(rate.perMinute) / 60)
            guard added > 0 else { return }
            tokens = min(rate.burst, tokens + Int(added))
            filled = tokens == rate.burst ? now : filled.advanced(by: .seconds(added * 60 / Int64(rate.perMinute)))
        }
    }
}
