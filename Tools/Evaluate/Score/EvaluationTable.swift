import Foundation

/// The figures as lines of text.
struct EvaluationTable {
    let evaluation: Evaluation

    var lines: [String] {
        View.allCases.flatMap(lines(of:)) + apartLines
    }

    private func lines(of view: View) -> [String] {
        let head = Self.row(
            view.rawValue, ["false", "missed", "bias min", "MAE min", "over"].map { Self.right($0, 12) })
        let usher = Self.row("  Usher, at least", Self.figures(evaluation.usher(in: view)))
        let others = Arithmetic.allCases.map {
            Self.row("  " + $0.rawValue, Self.figures(evaluation.other($0, in: view)))
        }
        return [head, usher] + others + [""]
    }

    /// Usher alone, by profile.
    func profileLines(_ profiles: [Profile]) -> [String] {
        View.allCases.flatMap { view in
            [view.rawValue + ", Usher by profile"]
                + profiles.map { profile in
                    Self.row(
                        "  " + profile.rawValue, Self.figures(evaluation.usher(in: view) { $0.profile == profile }))
                } + [""]
        }
    }

    /// What nobody can tell from use, or put down to one person.
    private var apartLines: [String] {
        ["shown apart: lessons, findings, mean minutes at least and at most"]
            + View.allCases.flatMap { view in
                Profile.allCases.filter(\.isApart).map { profile in
                    let scores = (evaluation.scores[view] ?? []).filter { $0.profile == profile && $0.isApart }
                    let count = max(1, Int64(scores.count))
                    let low = scores.reduce(0) { $0 + $1.low } / count
                    let high = scores.reduce(0) { $0 + $1.high } / count
                    let cells = [
                        "\(scores.count)", "\(scores.count(where: \.isFinding))", Self.minutes(low), Self.minutes(high),
                    ]
                    return Self.row("  \(view.rawValue), \(profile.rawValue)", cells.map { Self.right($0, 12) })
                }
            }
    }

    private static func figures(_ tally: Tally) -> [String] {
        [
            "\(tally.falseFindings)/\(tally.innocent)", "\(tally.missed)/\(tally.substantial)",
            String(format: "%.2f", tally.bias), String(format: "%.2f", tally.meanError), "\(tally.over)/\(tally.used)",
        ].map { right($0, 12) }
    }

    private static func minutes(_ milliseconds: Int64) -> String {
        String(format: "%.1f", Double(milliseconds) / 60_000)
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        name.padding(toLength: max(40, name.count), withPad: " ", startingAt: 0) + cells.joined()
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
