import FlowModel
import Foundation
import Monitoring
import TestSupport
import Testing

/// Runs a slow reference model of ten scripted school days, where it is at hand, and holds the estimate against its truth in
/// four views: no finding in an innocent lesson, no LOW above the truth by more than ten seconds in more than one lesson of a
/// hundred, what was done is found, and a poorer view claims no more than a richer one. The model makes the traffic; the
/// classes of its hosts are this test's.
@Suite("Reference model", .enabled(if: SharedData.isPresent, "the reference model is not on this machine"))
struct ReferenceModelTests {
    private static let lessonsWithUseAllowedOver = 0.01
    private static let orderKept = 0.99

    /// What a view allows: the share of lessons that may be missed, and the mean error in minutes.
    struct Allowance: Sendable {
        let form: String
        let missed: Double
        let error: Double
    }

    @Test(
        "ten profiles, five days each",
        arguments: [
            Allowance(form: "url", missed: 0, error: 1.5), Allowance(form: "slots", missed: 0, error: 1.5),
            Allowance(form: "connect", missed: 0.249, error: 4), Allowance(form: "starts", missed: 1, error: 60),
        ])
    func profiles(allowance: Allowance) throws {
        let days = try ReferenceDay.render(form: allowance.form, daysPerProfile: 5, seed: "house")
        #expect(days.count == 50)
        var (withUse, over, substantial, missed, error) = (0, 0, 0, 0, Int64(0))
        for day in days where !day.isAmbiguous {
            for observation in day.assess().observations {
                let truth = day.truth(in: observation.lesson.interval, inset: LessonTimeRule.standardTolerance)
                let isFound = observation.disposition == .finding
                if truth == 0 {
                    #expect(!isFound, "a finding in an innocent lesson of \(day.name)")
                    continue
                }
                withUse += 1
                over += observation.active.low > truth + 10_000 ? 1 : 0
                guard truth >= Finding.leastActive else { continue }
                substantial += 1
                missed += isFound ? 0 : 1
                error += abs(observation.active.low - truth)
            }
        }
        #expect(substantial >= 20)
        #expect(Double(missed) <= allowance.missed * Double(substantial))
        #expect(Double(error) <= allowance.error * 60_000 * Double(substantial))
        #expect(Double(over) <= Self.lessonsWithUseAllowedOver * Double(withUse))
    }

    /// A poorer record must not make anybody more certain.
    @Test(
        "the view that shows less claims no more",
        arguments: [("starts", "connect"), ("connect", "url"), ("connect", "slots")])
    func order(poorer: String, richer: String) throws {
        let pairs = try zip(lowsWithUse(form: poorer), lowsWithUse(form: richer))
        let kept = pairs.map { $0 <= $1 + 10_000 }
        #expect(kept.count >= 30)
        #expect(Double(kept.count { $0 }) >= Self.orderKept * Double(kept.count))
    }

    /// The *at least* figure of each lesson with use, in milliseconds, in the order of the days.
    private func lowsWithUse(form: String) throws -> [Int64] {
        try ReferenceDay.render(form: form, daysPerProfile: 5, seed: "house").filter { !$0.isAmbiguous }.flatMap {
            day in
            day.assess().observations.filter {
                day.truth(in: $0.lesson.interval, inset: LessonTimeRule.standardTolerance) > 0
            }.map(\.active.low)
        }
    }
}
