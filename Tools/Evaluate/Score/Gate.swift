/// One thing that the estimate must hold, and whether it did.
package struct Gate {
    package let name: String
    package let isHeld: Bool

    /// The gates of one evaluation. `leastInnocent` is how many innocent lessons a full one must have looked at.
    package static func all(of evaluation: Evaluation, leastInnocent: Int) -> [Gate] {
        View.allCases.flatMap { ofView($0, evaluation, leastInnocent) }
            + orders.map { poorer, richer in
                let (kept, all) = evaluation.order(poorer, richer)
                return Gate(
                    name: "LOW of \(poorer.rawValue) <= LOW of \(richer.rawValue) + 10 s: \(kept) of \(all)",
                    isHeld: kept * 100 >= all * 99)
            }
    }

    /// Which view knows less than which. URL log and capture each know something that the other does not.
    static let orders: [(poorer: View, richer: View)] = [
        (.startsOnly, .tunnelLog), (.tunnelLog, .urlLog), (.tunnelLog, .capture), (.startsOnly, .urlLog),
        (.startsOnly, .capture),
    ]

    private static func ofView(_ view: View, _ evaluation: Evaluation, _ leastInnocent: Int) -> [Gate] {
        let tally = evaluation.usher(in: view)
        let shared = evaluation.findingsOnSharedDevices(in: view)
        let always = [
            Gate(
                name: "\(view.rawValue): no finding in \(tally.innocent) innocent lessons",
                isHeld: tally.falseFindings == 0 && tally.innocent >= leastInnocent),
            Gate(name: "\(view.rawValue): no finding on a shared device", isHeld: shared == 0),
            Gate(name: "\(view.rawValue): LOW above truth in under 1 %", isHeld: tally.shareOver < 0.01),
        ]
        switch view {
        case .urlLog, .capture: return always + found(view, tally, error: 1.5, missed: tally.missed == 0, "none")
        case .tunnelLog: return always + found(view, tally, error: 4, missed: tally.shareMissed < 0.25, "under 25 %")
        case .startsOnly: return always
        }
    }

    private static func found(
        _ view: View, _ tally: Tally, error: Double, missed: Bool, _ allowed: String
    ) -> [Gate] {
        [
            Gate(name: "\(view.rawValue): mean error at most \(error) min", isHeld: tally.meanError <= error),
            Gate(name: "\(view.rawValue): missed lessons, \(allowed)", isHeld: missed),
        ]
    }
}
