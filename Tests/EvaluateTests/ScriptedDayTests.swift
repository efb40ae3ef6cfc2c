import FlowModel
import Testing
import evaluate

/// What the figures of an evaluation rest on: days that repeat, a truth that is what was scripted, and views of one and the
/// same day.
@Suite struct ScriptedDayTests {
    private static let midnight = Timestamp(milliseconds: 1_793_577_600_000)

    @Test func theSameSeedGivesTheSameDay() {
        let first = ScriptedDay(.scroll, seed: 5, person: 0, day: 1)
        #expect(first.requests == ScriptedDay(.scroll, seed: 5, person: 0, day: 1).requests)
        #expect(first.requests != ScriptedDay(.scroll, seed: 6, person: 0, day: 1).requests)
        #expect(first.requests != ScriptedDay(.scroll, seed: 5, person: 1, day: 1).requests)
    }

    /// Whatever a person did on a service lies inside the truth, or inside what is shown apart; each stretch of truth begins
    /// with an act.
    @Test(arguments: Profile.allCases.filter { $0 != .privateRelay })
    func theTruthIsWhatPeopleDid(profile: Profile) {
        let day = ScriptedDay(profile, seed: 11, person: 0, day: 0)
        let acts = day.requests.filter { $0.cause == .person }.map(\.at)
        let told = day.truth + day.apart
        #expect(acts.allSatisfy { act in told.contains { $0.contains(act) } })
        #expect(day.truth.allSatisfy { stretch in acts.contains(stretch.lowerBound) })
        #expect(day.truth.allSatisfy { $0.count > 10_000 })
    }

    @Test(arguments: [Profile.news, .phone])
    func whereNobodyDidAnythingNothingIsTrue(profile: Profile) {
        let day = ScriptedDay(profile, seed: 11, person: 1, day: 3)
        #expect(day.truth.isEmpty && day.apart.isEmpty && !day.requests.isEmpty)
        #expect(!day.requests.contains { $0.cause == .person })
    }

    /// The bytes of a day are the same in a URL log and, but for handshakes, on the wire and in tunnels.
    @Test(arguments: [Profile.scroll, .http2, .quic, .sleep])
    func theViewsCarryTheSameDay(profile: Profile) {
        let day = ScriptedDay(profile, seed: 3, person: 0, day: 0)
        func bytes(_ view: View) -> Int64 {
            view.records(of: day, from: Self.midnight).reduce(0) { $0 + ($1.down?.bytes ?? 0) }
        }
        let tunnels = View.tunnelLog.records(of: day, from: Self.midnight)
        #expect(bytes(.urlLog) == day.requests.reduce(0) { $0 + $1.down })
        #expect(bytes(.tunnelLog) == bytes(.urlLog) + Int64(tunnels.count) * 4_500)
        #expect(bytes(.capture) == bytes(.tunnelLog))
        #expect(bytes(.startsOnly) == 0)
        #expect(View.startsOnly.records(of: day, from: Self.midnight).map(\.time.start) == tunnels.map(\.time.start))
    }

    @Test func aSlotHoldsWhatPassedInItAndNoMore() {
        let day = ScriptedDay(.video, seed: 3, person: 0, day: 0)
        for record in View.capture.records(of: day, from: Self.midnight) {
            guard case .span(let span) = record.time else {
                Issue.record("a slot without a span")
                continue
            }
            #expect(TimeSlot(of: span.start) == TimeSlot(of: span.end))
        }
    }

    /// As the product's own capture does.
    @Test func aConnectionIsOngoingFiveSecondsAfterItsFirstBytes() throws {
        let records = View.capture.records(of: ScriptedDay(.scroll, seed: 3, person: 0, day: 0), from: Self.midnight)
        let ongoing = records.filter { $0.form == .ongoing }
        let opened = Dictionary(grouping: records.filter { $0.form == .connection }, by: \.serverName)
        #expect(!ongoing.isEmpty && ongoing.count < records.count)
        for later in ongoing {
            let start = try #require(later.time.start)
            let before = opened[later.serverName, default: []].compactMap(\.time.start).filter { $0 <= start }
            #expect(try start.milliseconds(since: #require(before.max())) >= 5_000)
        }
    }

    @Test func connectionsThatAreSharedAreFewer() {
        let day = ScriptedDay(.http2, seed: 3, person: 0, day: 0)
        let hosts = Set(day.requests.map(\.host))
        let opened = Set(View.tunnelLog.records(of: day, from: Self.midnight).compactMap(\.host?.text))
        #expect(opened.isSubset(of: hosts))
        #expect(View.tunnelLog.records(of: day, from: Self.midnight).count < day.requests.count / 2)
    }
}
