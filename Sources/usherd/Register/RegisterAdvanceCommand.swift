import ArgumentParser
import MonitorService
import Voice

struct RegisterAdvanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Let happen what is due: windows open, miss their review, and end.",
        discussion: """
            For cron, every few minutes, as long as no service runs. What was due in between happens with the time at which \
            it was due. Says nothing when there is nothing to tell.

            Example: usherd register advance --state /var/lib/usher
            """)

    @OptionGroup var options: RegisterOptions

    func run() throws {
        try options.withRegister { keeper in try keeper.advance(to: RegisterOptions.now) }
    }
}
