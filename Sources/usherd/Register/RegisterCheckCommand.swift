import ArgumentParser
import MonitorService
import Voice

struct RegisterCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check audit chain, documents, signatures, sealed segments and secrets of the register.",
        discussion: """
            Looks and changes nothing. Whoever has root on the server could have written everything anew: an anchor that the \
            Chair keeps shows that (`usher audit verify --anchor`).

            Example: usherd register check --state /var/lib/usher
            Exit status: 0 no fault; 1 faults, each with its place.
            """)

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let setup = try options.configuration.load()
        try options.withStore {
            let inspection = try RegisterInspection(of: options.places, setup: setup, now: RegisterOptions.now)
            inspection.faults.forEach { Usherd.console.say("changed   \($0)") }
            guard inspection.faults.isEmpty else {
                throw Failure(
                    .faultsFound, "the register is not whole", hint: "restore it from a backup, and tell the DPO")
            }
            Usherd.console.say("whole     \(inspection.entries) entries, \(inspection.documents) documents")
        }
    }
}
