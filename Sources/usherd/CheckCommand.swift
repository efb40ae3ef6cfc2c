import ArgumentParser
import MonitorService
import Voice

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every fault of every configuration file at once.",
        discussion: """
            Example: usherd check --config /etc/usher/usher.yaml
            Exit status: 0 no fault; 1 faults, each as file:line:column with a hint.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let outcome = SetupReader.read(configuration.file)
        if json {
            Usherd.console.say(bytes: outcome.json)
        } else {
            outcome.lines.forEach { Usherd.console.say($0) }
        }
        if outcome.setup == nil { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }
}
