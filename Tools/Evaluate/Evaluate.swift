import ArgumentParser
import Foundation

extension Profile: ExpressibleByArgument {}

/// Plays invented school days with known truth to the estimate, and prints what it and other products make of them.
@main
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "hold the estimate against invented days with known truth",
        discussion: """
            The same seed gives the same days. Ends with 1 when a gate is missed. Example:
              evaluate --days 20 --seed 7
            """)

    @Option(help: "days of each profile; each is played by two people")
    var days: Int = 20

    @Option(help: "another seed makes other days of the same kinds")
    var seed: UInt64 = 1

    @Option(help: "the folder of the catalogue's files")
    var catalogue: String = "config/catalogue"

    @Option(name: .customLong("profile"), help: "one kind of day; may be given several times (all when left out)")
    var only: [Profile] = []

    @Flag(help: "also print the figures of each profile")
    var profiles = false

    @Option(help: "also write every lesson, all views side by side, to this file as CSV")
    var lessons: String?

    /// A full evaluation has at least so many innocent lessons; one of fewer days is held to its share.
    private static let leastInnocent = 3_000
    private static let fullDays = 20

    func validate() throws {
        guard (1...1000).contains(days) else { throw ValidationError("--days must be 1 to 1000") }
    }

    func run() throws {
        let played = only.isEmpty ? Profile.allCases : only
        let evaluation = Evaluation(
            days: days, seed: seed, profiles: played, catalogue: try CatalogueFolder.read(catalogue))
        let table = EvaluationTable(evaluation: evaluation)
        print("seed \(seed), \(days) days of \(played.count) profiles, \(Evaluation.people) people each\n")
        for line in table.lines { print(line) }
        if profiles { for line in [""] + table.profileLines(played) { print(line) } }
        if let lessons {
            try LessonList(evaluation: evaluation).text.write(toFile: lessons, atomically: true, encoding: .utf8)
        }
        let gates = Gate.all(
            of: evaluation, leastInnocent: Self.leastInnocent * min(days, Self.fullDays) / Self.fullDays)
        print("")
        for gate in gates { print((gate.isHeld ? "held    " : "MISSED  ") + gate.name) }
        guard gates.allSatisfy(\.isHeld) else { throw ExitCode.failure }
    }
}
