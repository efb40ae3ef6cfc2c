import Monitoring

/// All days of all profiles, through all views.
package struct Evaluation {
    /// By view; the lessons of all views in the same order.
    package private(set) var scores: [View: [LessonScore]] = [:]

    /// People who play each profile on each day.
    package static let people = 2

    /// The services that the authorisation of the evaluation names.
    package static let services = Set(
        ["facebook", "instagram", "x-twitter", "linkedin", "reddit", "messenger", "tiktok", "youtube"]
            .compactMap { ServiceID($0) })

    package init(days: Int, seed: UInt64, profiles: [Profile] = Profile.allCases, catalogue: ServiceCatalogue) {
        var reader = EvidenceReader(catalogue, services: Self.services)
        for profile in profiles {
            for person in 0..<Self.people {
                for day in 0..<days {
                    let day = ScriptedDay(profile, seed: seed, person: person, day: day)
                    for view in View.allCases {
                        let assessment = DayAssessment(day, in: view, by: &reader, services: Self.services)
                        scores[view, default: []] += assessment.lessons
                    }
                }
            }
        }
    }

    package func usher(in view: View, _ isCounted: (LessonScore) -> Bool = { _ in true }) -> Tally {
        var tally = Tally()
        for score in scores[view] ?? [] where !score.isApart && isCounted(score) {
            tally.add(truth: score.truth, estimate: score.low, isFinding: score.isFinding)
        }
        return tally
    }

    package func other(_ arithmetic: Arithmetic, in view: View) -> Tally {
        guard let index = Arithmetic.allCases.firstIndex(of: arithmetic) else { return Tally() }
        var tally = Tally()
        for score in scores[view] ?? [] where !score.isApart {
            let estimate = score.others[index]
            tally.add(truth: score.truth, estimate: estimate, isFinding: estimate >= LessonScore.substantial)
        }
        return tally
    }

    /// Findings on a device that two people share: there may be none.
    package func findingsOnSharedDevices(in view: View) -> Int {
        (scores[view] ?? []).count { $0.profile.isShared && $0.isFinding }
    }

    /// Of how many lessons with use the poorer view claims no more than the richer one.
    package func order(_ poorer: View, _ richer: View) -> (kept: Int, of: Int) {
        let pairs = zip(scores[poorer] ?? [], scores[richer] ?? []).filter { $0.0.truth > 0 && !$0.0.isApart }
        return (pairs.count { $0.0.low <= $0.1.low + LessonScore.slack }, pairs.count)
    }
}
