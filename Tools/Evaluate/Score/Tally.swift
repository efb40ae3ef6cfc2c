/// What one estimator did in one view over all lessons that are judged.
struct Tally {
    private(set) var innocent = 0
    private(set) var falseFindings = 0
    private(set) var substantial = 0
    private(set) var missed = 0
    private(set) var used = 0
    private(set) var over = 0
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
    var bias: Double { substantial == 0 ? 0 : Double(errors) / Double(substantial) / 60_000 }
    var meanError: Double { substantial == 0 ? 0 : Double(absoluteErrors) / Double(substantial) / 60_000 }

    var shareOver: Double { used == 0 ? 0 : Double(over) / Double(used) }
    var shareMissed: Double { substantial == 0 ? 0 : Double(missed) / Double(substantial) }
}
