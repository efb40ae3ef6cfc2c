import Custody
import Monitoring
import TestSupport
import Testing

@Suite("The clock of a subject's request")
struct AccessClockTests {
    private static func clock(
        received: String = "2026-05-11", _ steps: [(AccessAnswer.Step, String)] = []
    ) throws -> AccessClock {
        let digest = ContentDigest(of: [1])
        let date = AuthorisationFixture.date
        return AccessClock(
            digest: digest,
            request: AccessRequest(receivedOn: try date(received), identityCheckedOn: nil),
            answers: try steps.map { AccessAnswer(request: digest, step: $0.0, on: try date($0.1)) })
    }

    @Test(
        "gives one calendar month, and the last day where the month is shorter",
        arguments: [
            ("2026-05-11", "2026-06-11"), ("2026-01-30", "2026-02-28"), ("2028-01-30", "2028-02-29"),
            ("2026-01-28", "2026-02-28"), ("2026-08-31", "2026-09-30"), ("2026-12-15", "2027-01-15"),
            ("2026-12-31", "2027-01-31"), ("2026-02-28", "2026-03-28"),
        ])
    func month(received: String, due: String) throws {
        #expect(try Self.clock(received: received).dueOn.description == due)
    }

    @Test("is put off by the days of a pause, and by two months of an extension from the receipt")
    func pauses() throws {
        let paused = try Self.clock([(.clarificationAsked, "2026-05-13"), (.clarificationReceived, "2026-05-20")])
        #expect(paused.dueOn.description == "2026-06-18")
        #expect(paused.standing == .running)
        #expect(try Self.clock(received: "2026-11-30", [(.extended, "2026-12-01")]).dueOn.description == "2027-02-28")
        let both = try Self.clock([
            (.clarificationAsked, "2026-05-13"), (.clarificationReceived, "2026-05-14"), (.extended, "2026-05-20"),
        ])
        #expect(both.dueOn.description == "2026-08-12")
        #expect(both.isExtended)
    }

    @Test("stands still from the asking, and is done when the answer was sent")
    func standing() throws {
        let asked = try Self.clock([(.clarificationAsked, "2026-05-13")])
        #expect(asked.standing == .paused)
        #expect(asked.dueOn.description == "2026-06-11")
        let sent = try Self.clock([(.sent, "2026-06-01")])
        #expect(sent.standing == .sent)
        #expect(sent.sentOn?.description == "2026-06-01")
    }

    @Test("takes only steps that fit")
    func steps() throws {
        func fault(
            _ before: [(AccessAnswer.Step, String)], _ step: AccessAnswer.Step, _ date: String
        ) throws -> AccessStepFault? {
            try Self.clock(before).fault(of: step, on: try AuthorisationFixture.date(date))
        }
        #expect(try fault([], .sent, "2026-05-11") == nil)
        #expect(try fault([], .sent, "2026-07-20") == nil)
        #expect(try fault([], .sent, "2026-05-10") == .beforeReceipt)
        #expect(try fault([(.sent, "2026-05-12")], .extended, "2026-05-13") == .alreadySent)
        #expect(try fault([(.extended, "2026-05-12")], .extended, "2026-05-13") == .alreadyExtended)
        #expect(try fault([], .extended, "2026-06-11") == nil)
        #expect(try fault([], .extended, "2026-06-12") == .extendedTooLate)
        #expect(try fault([], .clarificationReceived, "2026-05-12") == .nothingAsked)
        #expect(try fault([(.clarificationAsked, "2026-05-12")], .clarificationAsked, "2026-05-13") == .alreadyAsked)
        #expect(
            try fault([(.clarificationAsked, "2026-05-12")], .clarificationReceived, "2026-05-11") == .beforeReceipt)
        #expect(try fault([(.clarificationAsked, "2026-05-12")], .sent, "2026-05-13") == nil)
    }
}
