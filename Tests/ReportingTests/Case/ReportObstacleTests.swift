import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

/// A report of a case that still grows would say of a lesson that nothing was observed in it, while its records wait.
@Suite struct ReportObstacleTests {
    private static let id = "ua-litt2etownprimarysample25a"

    private enum Step {
        case moved(String, String), counted, countedOfAnother

        var event: AuditEvent {
            switch self {
            case .moved(let from, let to):
                .windowMoved(WindowMove(authorisation: ReportObstacleTests.id, from: from, to: to, reason: "as it was"))
            case .counted: .coverageRecorded(authorisation: ReportObstacleTests.id, digest: ContentDigest(of: [1]))
            case .countedOfAnother:
                .coverageRecorded(authorisation: "ua-bbbbbbbbbbbbbbbbbbbbbbbbba", digest: ContentDigest(of: [1]))
            }
        }
    }

    private func obstacle(_ steps: [Step], isRehearsal: Bool = false) throws -> ReportObstacle? {
        var chain = HashChain(school: "littletown", isRehearsal: isRehearsal, program: "usherd test", at: 1)
        let rows = chain.opening.row + steps.flatMap { chain.append($0.event, at: 2).row }
        let id = try #require(AuthorisationID(Self.id))
        return ReportObstacle.in(AuditVerifier.verify(lines: rows, signers: try Signers(parsing: [])), of: id)
    }

    private static let opened = Step.moved("scheduled", "open")

    @Test func anOpenWindowCannotBeReportedOn() throws {
        #expect(try obstacle([Self.opened, .counted]) == .open)
        let resumed = Step.moved("suspended", "open")
        #expect(try obstacle([Self.opened, .moved("open", "suspended"), .counted, resumed]) == .open)
        #expect(try obstacle([Self.opened, .moved("open", "suspended"), .counted]) == .suspended)
    }

    @Test func oneThatIsOverCanOnceItIsCounted() throws {
        #expect(try obstacle([Self.opened, .counted, .moved("open", "expired")]) == .uncounted)
        #expect(try obstacle([Self.opened, .moved("open", "expired"), .countedOfAnother]) == .uncounted)
        #expect(try obstacle([Self.opened, .moved("open", "expired"), .counted]) == nil)
        #expect(
            try obstacle([Self.opened, .moved("open", "suspended"), .counted, .moved("suspended", "expired")]) == nil)
    }

    @Test func aRehearsalHasReadItsRecordingToTheEnd() throws {
        #expect(try obstacle([Self.opened], isRehearsal: true) == nil)
    }

    @Test func eachSaysWhatToDo() {
        for obstacle in ReportObstacle.allCases { #expect(obstacle.remedy.contains("fetch the case again")) }
    }
}
