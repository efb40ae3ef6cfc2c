import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

struct TimetableShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Draw one person's week as the timetable has it.",
        discussion: """
            With --html the week is a page with the same strips that a report draws.

            Example: usherd timetable show T-014 --week 2026-05-04 --html week.html
            Exit status: 0 done; 1 faults in the configuration; 64 wrong command line; 73 the page exists or cannot be made.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Argument(help: ArgumentHelp("The staff number.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp("Any date of the week.", valueName: "date"))
    var week: String

    @Option(help: ArgumentHelp("Write a page here, in place of the drawing.", valueName: "file"))
    var html: String?

    func run() throws {
        guard let date = CivilDate(week) else {
            throw ValidationError("--week: \(week) is not a date; write it like 2026-05-04")
        }
        let setup = try configuration.load()
        guard let number = StaffNumber(person), setup.knows(number) else {
            throw ValidationError("the staff list has nobody with this number; write it as there, such as T-014")
        }
        guard let html else { return setup.week(of: number, at: date).forEach { Usherd.console.say($0) } }
        try FileAccess.create(html, setup.weekPage(of: number, at: date))
        Usherd.console.note("wrote \(html)")
    }
}
