import ArgumentParser
import MonitorService
import Voice

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every fault of every configuration file at once.",
        discussion: """
            With --school-file it also writes what the Principal's form needs to know (staff, signers, services, school \
            days), for a computer that has no configuration; only when there is no fault. Keep that file as private as \
            the staff list.

            Example: usherd check --config /etc/usher/usher.yaml --school-file school.json
            Exit status: 0 no fault; 1 faults, each as file:line:column with a hint; 73 the school file is already there.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: ArgumentHelp("Write the school file for `usher authorisation new` here.", valueName: "file"))
    var schoolFile: String?

    func run() throws {
        let outcome = SetupReader.read(configuration.file)
        if json {
            Usherd.console.say(bytes: outcome.json)
        } else {
            outcome.lines.forEach { Usherd.console.say($0) }
        }
        guard let setup = outcome.setup else { throw ExitCode(ExitStatus.faultsFound.rawValue) }
        guard let schoolFile else { return }
        try FileAccess.create(schoolFile, setup.schoolFileBytes, secret: true)
        Usherd.console.note("wrote \(schoolFile)")
    }
}
