/// What one estimator did in one view over all lessons that are judged.
package struct Tally {
    package private(set) var innocent = 0
    package private(set) var falseFindings = 0
    package private(set) var substantial = 0
    package private(set) var missed = 0
    package private(set) var used = 0
    package private(set) var over = 0
    private var errors: Int64 = 0
    private var absoluteErrors: Int64 = 0

    /// - Parameters:
    ///   - estimate: milliseconds.
    ///   - isFinding: whether the estimator would accuse.
    mutating func add(truth: Int64, estimate: Int64, isFinding: Bool) {
        if truth == 0 {
            innocent += 1
            falseFindings += isFinding ? 1 : 0
            return
        }
        used += 1
        over += estimate > truth + LessonScore.slack ? 1 : 0
        guard truth >= LessonScore.substantial else { return }
        substantial += 1
        missed += isFinding ? 0 : 1
        errors += estimate - truth
        absoluteErrors += abs(estimate - truth)
    }

    /// Minutes, over lessons with two true minutes or more.
    package var bias: Double { substantial == 0 ? 0 : Double(errors) / Double(substantial) / 60_000 }
    package var meanError: Double { substantial == 0 ? 0 : Double(absoluteErrors) / Double(substantial) / 60_000 }

    package var shareOver: Double { used == 0 ? 0 : Double(over) / Double(used) }
    package var shareMissed: Double { substantial == 0 ? 0 : Double(missed) / Double(substantial) }
}
