import Custody
import FlowModel
import Monitoring
import Reporting
import Testing

@Suite struct ReportBuilderTests {
    private typealias Fixture = ReportMaterialFixture

    @Test func aWindowWithoutEvidenceSaysThatNothingWasObserved() throws {
        let report = ReportBuilder.build(try Fixture.material())
        #expect(report.lessons.count == 12)
        #expect(report.lessons.filter { $0.outcome == .nothingObserved }.count == 11)
        #expect(report.episodes.isEmpty)
        #expect(report.annex.rows.isEmpty)
        #expect(report.summary.notFound.first?.text.contains("No lesson has activity") == true)
    }

    @Test func aLessonThatSomebodyElseMayHaveTaughtIsNotAssessed() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(30, 14, 0), seconds: 600)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        let covered = report.lessons.filter { $0.outcome == .notAssessed }
        #expect(covered.map(\.label) == ["Y4 topic"])
        #expect(covered.first?.start.day.description == "2026-04-30")
        #expect(covered.first?.active == ActiveRange.none)
        #expect(!report.lessons.contains { $0.outcome == .forReview })
    }

    @Test func scrollingInALessonIsForReviewAndCitesItsRows() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: 600)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        let review = report.lessons.filter { $0.outcome == .forReview }
        #expect(review.map(\.label) == ["Y4 maths"])
        let lesson = try #require(review.first)
        #expect(lesson.clause == "5.5")
        #expect(lesson.active.atLeast >= 2)
        #expect(lesson.active.atMost >= lesson.active.atLeast)
        let rows = Set(report.annex.rows.map(\.row))
        #expect(!lesson.evidence.isEmpty)
        #expect(rows.isSuperset(of: lesson.evidence))
        #expect(report.summary.observed.first?.evidence == lesson.evidence)
    }

    @Test func theSameMaterialGivesTheSameBytesInAnyOrder() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: 600)
        var turned = try Fixture.material(evidence: evidence.reversed())
        turned.plans.reverse()
        turned.services.reverse()
        let first = ReportFiles.of(ReportBuilder.build(try Fixture.material(evidence: evidence)))
        #expect(first == ReportFiles.of(ReportBuilder.build(turned)))
    }

    @Test func youTubeIsShownApart() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(28, 9, 10), seconds: 600, service: "youtube")
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(report.lessons.filter { $0.outcome == .teachingService }.count == 1)
        #expect(!report.lessons.contains { $0.outcome == .forReview })
    }

    @Test func evidenceOfAServiceThatIsNotAuthorisedDoesNotAppear() throws {
        let evidence = try [Fixture.flow(ordinal: 1, at: Fixture.at(28, 9, 10), bytes: 500_000, service: "myspace")]
        let files = ReportFiles.of(ReportBuilder.build(try Fixture.material(evidence: evidence)))
        for file in files { #expect(!ExampleReport.text(file.bytes).contains("myspace")) }
    }

    @Test func aGapInALessonIsNoDataAndNeverNothing() throws {
        let gap = GapFacts(
            interval: Interval(start: Fixture.at(28, 9, 0), milliseconds: 600_000), source: "proxy",
            reason: "the source delivered no lines")
        let report = ReportBuilder.build(try Fixture.material(gaps: [gap]))
        #expect(report.lessons.first?.outcome == .noData)
        #expect(report.lessons.first?.reason == "No data from 09:00 to 09:10")
        #expect(report.coverage.minutesWithoutData == 10)
        #expect(report.exculpatory.lessonsWithNothing.contains(1) == false)
    }

    @Test func lessonsAfterTheLastLineOfTheSourceAreNoData() throws {
        var material = try Fixture.material()
        material.sources = [
            SourceFacts(
                name: "proxy", form: "squid-native",
                span: Interval(start: Fixture.opening, end: Fixture.at(31, 12, 0)), linesRead: 1, linesKept: 0,
                refused: [:], clock: "not known")
        ]
        let report = ReportBuilder.build(material)
        #expect(report.lessons.suffix(2).map(\.outcome) == [.noData, .noData])
    }

    @Test func theExcessRuleIsInertWithoutAThreshold() throws {
        let material = try Fixture.material { $0.rules = [.lessonUse, .excessive] }
        let report = ReportBuilder.build(material)
        #expect(report.excess.applied == false)
        #expect(report.excess.rows.isEmpty)
        #expect(report.excess.note.contains("no threshold"))
    }

    @Test func useAtLunchIsATotalAndNotALessonRow() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(28, 12, 40), seconds: 600)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(report.outside.rows.map(\.kind).contains("Lunch"))
        #expect(!report.lessons.contains { $0.outcome == .forReview })
    }

    @Test func blockedAttemptsSpeakForThePerson() throws {
        let evidence = try (0..<10).map {
            try Fixture.flow(ordinal: $0 + 1, at: Fixture.at(28, 9, 10 + $0), bytes: 3_000, outcome: .denied)
        }
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(report.exculpatory.discounts.map(\.rule) == ["blocked"])
        #expect(report.annex.rows.allSatisfy { $0.use == .setAside })
        #expect(report.episodes.isEmpty)
    }

    @Test func theReportCarriesTheNameThatItsContentHas() throws {
        var report = ReportBuilder.build(try Fixture.material())
        #expect(ReportIdentifier.fits(report))
        report.lessons[0].active.highMilliseconds += 1
        #expect(!ReportIdentifier.fits(report))
    }

    @Test func withoutTheNameTheReportDoesNotContainIt() throws {
        var material = try Fixture.material()
        material.includesName = false
        for file in ReportFiles.of(ReportBuilder.build(material)) {
            #expect(!ExampleReport.text(file.bytes).contains("A. Archer"))
        }
    }

    @Test func aPrincipalThatWouldRunACommandIsNotPrinted() throws {
        var material = try Fixture.material()
        material.investigatorPrincipal = "x; rm -rf ~"
        let commands = ReportBuilder.build(material).custody.commands.map(\.command)
        #expect(commands.allSatisfy { !$0.contains("rm -rf") })
    }
}
