import ArgumentParser

/// Makes the recorded traffic of an invented school, for the demonstration, the scenario tests and the benchmarks.
@main
struct SampleSchool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample-school", abstract: "make the traffic of an invented school", subcommands: [LogCommand.self]
    )
}
