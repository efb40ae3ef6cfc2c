import FlowModel
import Monitoring
import TestSupport
import Testing

/// Records of the right person and the right time that are refused all the same: too late, in a stop, or left out.
@Suite struct LateAndLeftOutTests {
    private var fixture: AuthorisationFixture

    init() throws {
        fixture = try AuthorisationFixture()
    }

    /// The windows, restricted to these spans of collecting.
    private func windows(_ spans: [Interval]? = nil) throws -> [OpenWindow] {
        var register = AuthorisationRegister()
        _ = try fixture.submit(to: &register)
        if let spans { register.restrict(fixture.document.id, to: IntervalSet(spans)) }
        return register.windows(openIn: Interval(start: Timestamp(milliseconds: 0), milliseconds: .max))
    }

    private func verdict(
        _ windows: [OpenWindow], _ start: String, _ end: String, arrived: String? = nil,
        host: String = "www.facebook.com", address: String? = nil
    ) throws -> AuthorisationGate.Verdict {
        let index = try SubjectIndex(windows)
        let line = Array("a.archer".utf8)
        let found = index.match(IdentityFields(user: 0..<line.count, userEncoding: .plain), in: line.span)
        let match = try #require(found)
        let record = FlowRecord(
            time: .span(try AuthorisationFixture.interval(start, end)),
            client: ClientIdentity(user: "a.archer", address: address.flatMap { IPAddress($0) }, hardware: nil),
            host: HostName(host), form: .tunnel, outcome: .delivered, down: nil)
        let arrival = try AuthorisationFixture.instant(arrived ?? end)
        return AuthorisationGate(windows).admit(index.attribute(record, as: match), arrived: arrival)
    }

    private func refusal(_ verdict: AuthorisationGate.Verdict) -> RefusalCode? {
        if case .refused(let code) = verdict { code } else { nil }
    }

    /// The window ends on 8 May at 22:59:59 UTC.
    @Test func lateRecordsAreTakenFor48HoursAndNoLonger() throws {
        let (start, end) = ("2026-05-08T08:10:00Z", "2026-05-08T08:12:00Z")
        let open = try windows()
        #expect(refusal(try verdict(open, start, end, arrived: "2026-05-10T22:59:58Z")) == nil)
        #expect(refusal(try verdict(open, start, end, arrived: "2026-05-10T22:59:59Z")) == .arrivedTooLate)
    }

    @Test func aStopIsNeitherReadNorMadeUpFor() throws {
        let spans = [
            try AuthorisationFixture.interval("2026-04-27T05:00:00Z", "2026-04-28T08:30:00Z"),
            try AuthorisationFixture.interval("2026-04-28T09:30:00Z", "2026-05-08T22:59:59Z"),
        ]
        let stopped = try windows(spans)
        #expect(refusal(try verdict(stopped, "2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")) == nil)
        #expect(refusal(try verdict(stopped, "2026-04-28T08:40:00Z", "2026-04-28T08:42:00Z")) == .suspended)
        // Took place before the stop and arrived in it; took place in it and arrived afterwards.
        let (start, end) = ("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        #expect(refusal(try verdict(stopped, start, end, arrived: "2026-04-28T09:00:00Z")) == .suspended)
        let within = try verdict(
            stopped, "2026-04-28T09:00:00Z", "2026-04-28T09:05:00Z", arrived: "2026-04-28T10:00:00Z")
        #expect(refusal(within) == .suspended)
    }

    @Test func whatBeganInAStopIsNotTakenAfterIt() throws {
        let spans = [
            try AuthorisationFixture.interval("2026-04-27T05:00:00Z", "2026-04-28T08:30:00Z"),
            try AuthorisationFixture.interval("2026-04-28T09:30:00Z", "2026-05-08T22:59:59Z"),
        ]
        let stopped = try windows(spans)
        #expect(refusal(try verdict(stopped, "2026-04-28T09:20:00Z", "2026-04-28T09:40:00Z")) == .suspended)
        #expect(refusal(try verdict(stopped, "2026-04-28T09:30:00Z", "2026-04-28T09:40:00Z")) == nil)
        #expect(refusal(try verdict(stopped, "2026-04-28T08:20:00Z", "2026-04-28T09:40:00Z")) == nil)
    }

    @Test func aHostThatIsLeftOutTakesTheNamesBelowItWithIt() throws {
        var changed = self
        changed.fixture.document.exclusions = .items([
            ExcludedUse(kind: .host, value: "business.facebook.com", reason: "The school's own page is kept there.")
        ])
        let open = try changed.windows()
        let (start, end) = ("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        for host in ["business.facebook.com", "page.business.facebook.com"] {
            #expect(refusal(try verdict(open, start, end, host: host)) == .excluded)
        }
        for host in ["www.facebook.com", "notbusiness.facebook.com", "facebook.com"] {
            #expect(refusal(try verdict(open, start, end, host: host)) == nil)
        }
    }

    @Test func aDeviceThatIsLeftOut() throws {
        var changed = self
        changed.fixture.document.exclusions = .items([
            ExcludedUse(kind: .device, value: "10.20.1.99", reason: "The library's computer is used by everybody.")
        ])
        let open = try changed.windows()
        let (start, end) = ("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        #expect(refusal(try verdict(open, start, end, address: "10.20.1.99")) == .excluded)
        #expect(refusal(try verdict(open, start, end, address: "10.20.1.9")) == nil)
    }
}
