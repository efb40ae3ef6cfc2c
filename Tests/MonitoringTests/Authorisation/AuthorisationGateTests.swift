import FlowModel
import Monitoring
import TestSupport
import Testing

/// The gate can only be reached through a signed authorisation; so these tests sign one each time.
@Suite struct AuthorisationGateTests {
    private let fixture: AuthorisationFixture
    private let windows: [OpenWindow]

    init() throws {
        fixture = try AuthorisationFixture()
        windows = try fixture.windows()
    }

    private func flow(
        _ time: FlowTime, user: String = "a.archer", by windows: [OpenWindow]? = nil
    ) throws -> AttributedFlow {
        let index = try SubjectIndex(windows ?? self.windows)
        let line = Array(user.utf8)
        let fields = IdentityFields(user: 0..<line.count, userEncoding: .plain)
        let found = index.match(fields, in: line.span)
        let match = try #require(found)
        let client = ClientIdentity(user: user, address: nil, hardware: nil)
        let record = FlowRecord(
            time: time, client: client, host: HostName("www.facebook.com"), form: .tunnel, outcome: .delivered,
            down: nil)
        return index.attribute(record, as: match)
    }

    private func span(_ start: String, _ end: String) throws -> FlowTime {
        .span(try AuthorisationFixture.interval(start, end))
    }

    private func verdict(_ time: FlowTime) throws -> AuthorisationGate.Verdict {
        AuthorisationGate(windows).admit(try flow(time))
    }

    @Test func aRecordInALessonIsAdmittedWhole() throws {
        guard case .admitted(let admitted) = try verdict(span("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")) else {
            Issue.record("refused")
            return
        }
        #expect(!admitted.partial)
        #expect(admitted.authorisation == fixture.document.id)
        #expect(admitted.services == fixture.document.serviceIDs)
        #expect(admitted.time == admitted.flow.record.time)
    }

    @Test func beforeTheOpeningIsRefused() throws {
        let before = try verdict(span("2026-04-24T08:10:00Z", "2026-04-24T08:12:00Z"))
        #expect(before == .refused(.beforeOpening))
    }

    @Test func endingAtTheOpeningIsBeforeIt() throws {
        #expect(try verdict(span("2026-04-27T04:00:00Z", "2026-04-27T05:00:00Z")) == .refused(.beforeOpening))
    }

    @Test func aTunnelAcrossTheOpeningIsClippedAndPartial() throws {
        guard case .admitted(let admitted) = try verdict(span("2026-04-27T04:00:00Z", "2026-04-27T08:30:00Z")) else {
            Issue.record("refused")
            return
        }
        #expect(admitted.partial)
        #expect(admitted.time.start == fixture.document.opensAt)
        #expect(admitted.time.end == (try AuthorisationFixture.instant("2026-04-27T08:30:00Z")))
    }

    @Test func aTunnelFromBreakIntoALessonIsPartialAndKeepsItsStart() throws {
        guard case .admitted(let admitted) = try verdict(span("2026-04-28T12:00:00Z", "2026-04-28T12:45:00Z")) else {
            Issue.record("refused")
            return
        }
        #expect(admitted.partial)
        #expect(admitted.time.start == (try AuthorisationFixture.instant("2026-04-28T12:00:00Z")))
    }

    @Test func aTunnelAcrossTheClosingIsClippedAndPartial() throws {
        guard case .admitted(let admitted) = try verdict(span("2026-05-08T14:00:00Z", "2026-05-09T08:00:00Z")) else {
            Issue.record("refused")
            return
        }
        #expect(admitted.partial)
        #expect(admitted.time.end == fixture.document.closesAt)
    }

    @Test func startingAtTheClosingIsAfterIt() throws {
        #expect(try verdict(span("2026-05-08T22:59:59Z", "2026-05-08T23:30:00Z")) == .refused(.afterClosing))
    }

    @Test func lunchIsOutsideTheTimesAndTouchingALessonIsNotEnough() throws {
        #expect(try verdict(span("2026-04-28T11:00:00Z", "2026-04-28T12:30:00Z")) == .refused(.outsideTimes))
        #expect(try verdict(span("2026-05-02T08:10:00Z", "2026-05-02T08:12:00Z")) == .refused(.outsideTimes))
    }

    @Test func whereOneEndIsKnownThatInstantDecides() throws {
        let lesson = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        let lunch = try AuthorisationFixture.instant("2026-04-28T11:00:00Z")
        for time in [FlowTime.endOnly(lesson), .startOnly(lesson), .span(Interval(start: lesson, milliseconds: 0))] {
            guard case .admitted(let admitted) = try verdict(time) else {
                Issue.record("refused")
                continue
            }
            #expect(!admitted.partial)
        }
        #expect(try verdict(.endOnly(lunch)) == .refused(.outsideTimes))
        #expect(try verdict(.startOnly(fixture.document.closesAt)) == .refused(.afterClosing))
        #expect(try verdict(.endOnly(Timestamp(milliseconds: 0))) == .refused(.beforeOpening))
    }

    @Test func aSubjectWithoutAWindowHereIsRefused() throws {
        let lesson = try span("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        #expect(AuthorisationGate([]).admit(try flow(lesson)) == .refused(.subjectMismatch))
        var other = try AuthorisationFixture()
        other.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
        other.document.bindings = [try AuthorisationFixture.binding("b.brook")]
        #expect(AuthorisationGate(try other.windows()).admit(try flow(lesson)) == .refused(.subjectMismatch))
    }

    @Test func nothingIsAdmittedAfterACancellation() throws {
        var register = AuthorisationRegister()
        _ = try fixture.submit(to: &register)
        let moment = try AuthorisationFixture.instant("2026-04-28T08:11:00Z")
        _ = register.cancel(fixture.document.id, at: moment)
        let gate = AuthorisationGate(register.windows(openAt: moment.adding(milliseconds: -1)))
        #expect(gate.admit(try flow(span("2026-04-28T08:11:00Z", "2026-04-28T08:12:00Z"))) == .refused(.afterClosing))
        guard case .admitted(let burst) = gate.admit(try flow(span("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")))
        else {
            Issue.record("refused")
            return
        }
        #expect(burst.partial)
        #expect(burst.time.end == moment)
    }

    @Test func whatNamesNobodySurelyIsRefused() throws {
        var shared = try AuthorisationFixture()
        shared.document.bindings = [try AuthorisationFixture.binding("a.archer", .radiusUser, shared: true)]
        let windows = try shared.windows()
        let time = try span("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        #expect(AuthorisationGate(windows).admit(try flow(time, by: windows)) == .refused(.notAttributable))
    }

    @Test func afterALateAcceptanceEarlierLessonsStayClosed() throws {
        var late = try AuthorisationFixture()
        late.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-29T09:30:00Z")
        let gate = AuthorisationGate(try late.windows())
        let time = try span("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")
        #expect(gate.admit(try flow(time)) == .refused(.beforeOpening))
    }

    @Test(arguments: [
        ("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z"), ("2026-04-20T08:10:00Z", "2026-04-20T08:12:00Z"),
        ("2026-04-28T02:00:00Z", "2026-04-28T02:10:00Z"), ("2026-04-28T06:00:00Z", "2026-04-28T08:12:00Z"),
        ("2026-06-30T08:10:00Z", "2026-06-30T08:12:00Z"),
    ])
    func whatIsRuledOutByItsTimeIsWhatWouldBeRefused(start: String, end: String) throws {
        let time = try span(start, end)
        let attributed = try flow(time)
        let gate = AuthorisationGate(windows)
        let isRefused = if case .refused = gate.admit(attributed) { true } else { false }
        #expect((gate.refusal(of: time, of: attributed.subject, arrived: time.logged) != nil) == isRefused)
    }
}
