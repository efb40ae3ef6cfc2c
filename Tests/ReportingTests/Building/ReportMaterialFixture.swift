import Custody
import FlowModel
import Monitoring
import Reporting
import Testing

/// Material for a report about one invented teacher at one invented school: Tuesday 28 April to Friday 1 May 2026, three
/// lessons a day, with the evidence that a test puts in.
enum ReportMaterialFixture {
    /// 28 April 2026, 06:00 local.
    static let opening = at(28, 6, 0)
    /// 1 May 2026, 22:00 local.
    static let closing = at(31, 22, 0)

    /// A local (summer) time on a day of April 2026; 31 stands for 1 May.
    static func at(_ day: Int, _ hour: Int, _ minute: Int, _ second: Int = 0) -> Timestamp {
        let days = Int64(20_543 + day)
        return Timestamp(milliseconds: ((days * 24 + Int64(hour) - 1) * 3600 + Int64(minute * 60 + second)) * 1000)
    }

    static func material(
        evidence: [EvidenceFlow] = [], rehearsal: Bool = false, gaps: [GapFacts] = [],
        authorisation edit: (inout MonitoringAuthorisation) -> Void = { _ in }
    ) throws -> ReportMaterial {
        var authorisation = try AuthorisationDocument.value()
        edit(&authorisation)
        return ReportMaterial(
            authorisation: authorisation, authorisationDigest: ContentDigest(of: [1]),
            schoolName: "Meadowbank Primary School", includesName: true, tool: "usher 0.1.0", rehearsal: rehearsal,
            effectiveOpening: opening, effectiveClosing: closing, evidence: evidence, parameters: .standard,
            plans: try plans(), tolerance: 300_000, timetableVersion: ContentDigest(of: [2]).hex, services: services,
            sources: [source], gaps: gaps,
            history: [HistoryFacts(at: opening, event: "Opened", detail: "The source was opened at its end.")],
            chain: ChainFacts(
                entries: 7, head: ContentDigest(of: [3]), checkpoint: nil,
                segments: [SegmentFacts(number: 1, records: evidence.count, digest: ContentDigest(of: [4]))]),
            investigatorPrincipal: "j.okafor@meadowbank.example")
    }

    private static let source = SourceFacts(
        name: "proxy", form: "squid-native", span: Interval(start: at(28, 6, 1), milliseconds: 4 * 86_400_000),
        linesRead: 81_234, linesKept: 40, refused: ["unreadable-host": 3, "empty-line": 1],
        clock: "no difference from the reference was seen")

    static let services = ["facebook", "youtube", "myspace"].compactMap { name in
        ServiceID(name).map {
            SocialService(id: $0, name: name == "facebook" ? "Facebook" : name, serviceClass: .named, note: nil)
        }
    }

    /// Enough scrolling from `start` to be for review: tunnels of 900 kB, as irregular as a person is.
    static func scrolling(from start: Timestamp, seconds: Int, service: String = "facebook") throws -> [EvidenceFlow] {
        let pauses = [12, 25, 40, 15, 33]
        var flows: [EvidenceFlow] = []
        var second = 0
        while second < seconds {
            let instant = start.adding(milliseconds: Int64(second) * 1000)
            flows.append(try flow(ordinal: flows.count + 1, at: instant, bytes: 900_000, service: service))
            second += pauses[flows.count % pauses.count]
        }
        return flows
    }

    static func flow(
        ordinal: Int, at start: Timestamp, bytes: Int64, service: String = "facebook",
        outcome: FlowOutcome = .delivered, otherSiteGap: Int64? = nil, device: Int = 1,
        attribution: AttributionGrade = .authenticatedOwnDevice
    ) throws -> EvidenceFlow {
        EvidenceFlow(
            ordinal: ordinal, source: "proxy", line: 100 + ordinal,
            lineDigest: ContentDigest(of: [UInt8(ordinal % 256)]).hex,
            device: device, time: .span(Interval(start: start, milliseconds: 9_000)),
            service: try #require(ServiceID(service)), role: .site, tags: [], site: "\(service).com", form: .tunnel,
            outcome: outcome, down: ByteCount(bytes), up: nil, referer: .unknown, otherSiteGap: otherSiteGap,
            attribution: attribution, partial: false)
    }

    /// The days of the window, or as many from another date on.
    static func plans(
        _ time: LessonTime? = nil, from first: String = "2026-04-28", days: Int = 4
    ) throws -> [DayPlan] {
        let person = try #require(StaffNumber("T-014"))
        let first = try #require(CivilDate(first))
        let time = try time ?? SmallTimetable.lessonTime()
        return first.through(first.adding(days: days - 1)).map { time.dayPlan(of: person, on: $0) }
    }
}
