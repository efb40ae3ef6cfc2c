import ArgumentParser
import MonitorService
import Monitoring
import Voice

struct TimetableCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what is wrong with the timetable, and what will leave lessons not assessed.",
        discussion: """
            Faults: overlaps, unknown names, dates and times that do not exist. To look at: holes in a day, weeks and days \
            of a cycle without a name, dates outside the year, rows and exceptions that change nothing, years without bank \
            holidays, people without a pattern, rows after somebody's last day or at a site that is not the person's; in the \
            staff list unknown sites, phases and signers, and accounts of two people.

            Example: usherd timetable check --config /etc/usher/usher.yaml
            Exit status: 0 no fault, whatever there is to look at; 1 faults.
            """)

    @OptionGroup var configuration: ConfigurationOption

    func run() throws {
        let outcome = SetupReader.read(configuration.file)
        outcome.faults.forEach { Usherd.console.say("\($0)") }
        guard let setup = outcome.setup else { throw ExitCode(ExitStatus.faultsFound.rawValue) }
        let remarks = outcome.notices + setup.timetableGaps
        remarks.forEach { Usherd.console.say("to look at: \($0)") }
        let missing = setup.peopleWithoutPattern
        if !missing.isEmpty {
            Usherd.console.say("without a pattern: \(missing.map(\.text).joined(separator: ", "))")
        }
        Usherd.console.say(setup.timetableSummary)
    }
}
