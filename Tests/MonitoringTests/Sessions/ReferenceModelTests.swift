import FlowModel
import Foundation
import Monitoring
import TestSupport
import Testing

/// Runs a slow reference model of ten scripted school days, where it is at hand, and holds the estimate against its truth:
/// no finding in an innocent lesson, and no LOW above the truth by more than ten seconds in more than one lesson of a
/// hundred; of lessons with two true minutes nearly all found in a URL log, and two of five where a tunnel hides what
/// happened inside it. The model makes the traffic; the classes of its hosts are this test's.
@Suite("Reference model", .enabled(if: SharedData.isPresent, "the reference model is not on this machine"))
struct ReferenceModelTests {
    private static let lessonsWithUseAllowedOver = 0.01

    @Test("ten profiles, five days each, as URL log and as tunnel log", arguments: [("url", 0.95), ("connect", 0.4)])
    func profiles(form: String, leastFound: Double) throws {
        let days = try ReferenceDay.render(form: form, daysPerProfile: 5, seed: "house")
        #expect(days.count == 50)
        var withUse = 0
        var over = 0
        var substantial = 0
        var found = 0
        for day in days where !day.isAmbiguous {
            let outcome = day.assess()
            for (lesson, observation) in zip(day.lessons, outcome.observations) {
                let truth = day.truth(in: lesson.interval)
                let isFound = observation.disposition == .finding
                if truth == 0 {
                    #expect(!isFound, "a finding in an innocent lesson of \(day.name)")
                } else {
                    withUse += 1
                    over += observation.active.low > day.truth(in: lesson.interval, inset: 300_000) + 10_000 ? 1 : 0
                    substantial += truth >= Finding.leastActive ? 1 : 0
                    found += isFound && truth >= Finding.leastActive ? 1 : 0
                }
            }
        }
        #expect(substantial >= 20)
        #expect(Double(found) >= leastFound * Double(substantial))
        #expect(Double(over) <= Self.lessonsWithUseAllowedOver * Double(withUse))
    }
}
