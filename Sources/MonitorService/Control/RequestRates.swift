import Synchronization

/// How often each user of the machine may still ask.
final class RequestRates: Sendable {
    private let rate: RequestRate
    private let buckets = Mutex<[UInt32: RequestRate.Bucket]>([:])

    init(_ rate: RequestRate) {
        self.rate = rate
    }

    /// False when this user has asked too often.
    func take(_ uid: UInt32, at now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            if buckets[uid] == nil { Self.forgetTheFull(&buckets, at: now) }
            var bucket = buckets[uid] ?? RequestRate.Bucket(rate, at: now)
            defer { buckets[uid] = bucket }
            return bucket.take(at: now)
        }
    }

    func giveBack(_ uid: UInt32) {
        buckets.withLock { $0[uid]?.giveBack() }
    }

    /// How many users are remembered: those who have asked in the last minutes.
    var remembered: Int { buckets.withLock(\.count) }

    private static func forgetTheFull(
        _ buckets: inout [UInt32: RequestRate.Bucket], at now: ContinuousClock.Instant
    ) {
        for uid in buckets.keys { buckets[uid]?.refill(at: now) }
        buckets = buckets.filter { !$0.value.isFull }
    }
}
