import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

/// Requirements R1 to R6 of the law page: what a report may not do, whatever it is made of.
@Suite("What a report may not do")
struct ReportRequirementTests {
    private typealias Fixture = ReportMaterialFixture

    /// 41 exchanges in one lesson, decided on; the number occurs nowhere else by accident.
    private static func report() throws -> UsageReport {
        var material = try Fixture.decided { try $0.add(Fixture.disposition(.use)) }
        material.evidence = Array(
            try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: 2000).prefix(count))
        return ReportBuilder.build(material)
    }

    private static let count = 41

    private static func texts(_ report: UsageReport) -> [(name: String, text: String)] {
        ReportFiles.of(report).map { ($0.name, ExampleReport.text($0.bytes).lowercased()) }
    }

    @Test("R1: nobody is compared with colleagues, ranked, or set against an average")
    func noComparisonWithColleagues() throws {
        let words = [
            "average", "median", "percentile", "per cent of staff", "other staff", "other teachers", "than others",
            "compared with", "ranking", "ranked", "typical user", "league table",
        ]
        for (name, text) in Self.texts(try Self.report()) {
            for word in words { #expect(!text.contains(word), "\(name) says \(word)") }
        }
    }

    @Test("R2: there are no totals of hits or visits, in words or as a number")
    func noTotalsOfHitsOrVisits() throws {
        let report = try Self.report()
        #expect(report.annex.rows.count == Self.count)
        for (name, text) in Self.texts(report) {
            for word in ["hits", "visits", "page views", "clicks", "times visited", "number of requests"] {
                #expect(!text.contains(word), "\(name) says \(word)")
            }
        }
        let counts = Self.places(of: Int64(Self.count), in: report.encode())
        let allowed = ["annex.rows", "custody.segments", "custody.evidence_root"]
        for place in counts {
            // Ordinals of annex rows are names, not totals.
            let isOrdinal = place.hasSuffix("evidence") || place.hasSuffix("marks")
            #expect(isOrdinal || allowed.contains { place.hasPrefix($0) }, "\(place) counts the exchanges")
        }
        #expect(!counts.isEmpty)
    }

    /// Where a number stands in the document, as `lessons.evidence`.
    private static func places(of number: Int64, in value: JSONValue, at path: String = "") -> [String] {
        if value.integer == number { return [path] }
        let below = (value.array ?? []).flatMap { places(of: number, in: $0, at: path) }
        return below
            + (value.members ?? []).flatMap {
                places(of: number, in: $0.value, at: path.isEmpty ? $0.name : "\(path).\($0.name)")
            }
    }

    @Test("R3: minutes are ranges of whole minutes, the lower end rounded down and the upper up")
    func wholeMinutes() throws {
        let report = try Self.report()
        let lesson = try #require(report.lessons.first { $0.outcome == .forReview })
        #expect(lesson.active.atLeast * 60_000 <= lesson.active.lowMilliseconds)
        #expect(lesson.active.atMost * 60_000 >= lesson.active.highMilliseconds)
        #expect(lesson.active.atMost > lesson.active.atLeast)
        for (name, text) in Self.texts(report) where name == "report.html" || name == "report.txt" {
            #expect(text.contains("\(lesson.active.atLeast)") && text.contains("\(lesson.active.atMost)"))
            #expect(text.firstMatch(of: /[0-9][.,][0-9]+ minutes/) == nil, "\(name) has parts of minutes")
        }
    }

    @Test("R3: below two minutes, or with fewer than two marks, there is a trace and no finding", arguments: [1, 60])
    func trace(seconds: Int) throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: seconds)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        let lesson = try #require(report.lessons.first { !$0.evidence.isEmpty })
        #expect(lesson.outcome == .trace)
        #expect(lesson.finding == nil)
        #expect(report.assessment.undecided == [])
        #expect(report.summary.notFound.first?.text.hasPrefix("No lesson has activity") == true)
    }

    @Test("R4: each number links to its annex rows, and they are there")
    func everyNumberLinksToAnnexRows() throws {
        let report = try Self.report()
        let rows = Set(report.annex.rows.map(\.row))
        let figures =
            report.lessons.map { ($0.active, $0.evidence) } + report.episodes.map { ($0.active, $0.evidence) }
            + report.excess.rows.map { ($0.active, $0.evidence) } + report.outside.rows.map { ($0.active, $0.evidence) }
        for (active, evidence) in figures {
            #expect(active.isNone || !evidence.isEmpty, "\(active) rests on nothing")
            #expect(rows.isSuperset(of: evidence))
        }
        #expect(figures.contains { !$0.0.isNone })
        let decided = report.assessment.established + report.assessment.undecided
        #expect(!decided.isEmpty && decided.allSatisfy { !$0.evidence.isEmpty })
        let page = ExampleReport.text(HTMLReport.render(report))
        for row in decided.flatMap(\.evidence) { #expect(page.contains("id=\"r\(row)\"")) }
        let first = try #require(decided.first?.evidence.first)
        #expect(page.ranges(of: "href=\"#r\(first)\"").count >= 4)
    }

    @Test("R4: so does a figure whose lower end is none, of a visit that ended before the assessed time")
    func possibleTimeLinksToAnnexRows() throws {
        let evidence = try [0, 25, 60, 85].enumerated().map { index, second in
            try Fixture.flow(
                ordinal: index + 1, at: Fixture.at(29, 10, 47).adding(milliseconds: Int64(second) * 1000),
                bytes: 900_000)
        }
        let lesson = ReportBuilder.build(try Fixture.material(evidence: evidence)).lessons[4]
        #expect(lesson.outcome == .trace)
        #expect(lesson.active == ActiveRange(lowMilliseconds: 0, highMilliseconds: 25_000))
        #expect(lesson.evidence == [4] && lesson.episodes == [1])
    }

    @Test("R5: no host name but the registrable domain")
    func noHostBeyondTheRegistrableDomain() throws {
        let report = try Self.report()
        #expect(Set(report.annex.rows.map(\.site)) == ["facebook.com"])
        // In each rendering a name that ends in the domain is the domain itself.
        for (name, text) in Self.texts(report) {
            #expect(text.firstMatch(of: /[a-z0-9-]\.facebook\.com/) == nil, "\(name) names a host")
        }
    }

    @Test("R6: made again from the same, it is the same byte for byte")
    func byteIdentical() throws {
        #expect(ReportFiles.of(try Self.report()) == ReportFiles.of(try Self.report()))
    }
}
