import ArgumentParser
import MonitorService
import Voice

struct RegisterNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make the school's register, once.",
        discussion: """
            Makes the folder with an empty store, the beginning of the audit chain, and a folder for secrets. A folder \
            that holds anything is refused.

            Example: usherd register new --config /etc/usher/usher.yaml --state /var/lib/usher
            """)

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let setup = try options.configuration.load()
        let folder = try NewFolder.make(options.folder, replacingEmpty: true)
        do {
            let keeper = try RegisterKeeper.create(
                at: RegisterPlaces(folder: folder.workingPath), setup: setup, program: RegisterOptions.program,
                now: RegisterOptions.now, random: RegisterOptions.random)
            try keeper.close()
            try folder.keep()
        } catch {
            folder.discard()
            guard !(error is Failure) else { throw error }
            throw Failure(.cannotCreate, "the register cannot be made: \(error)", hint: "nothing was left behind")
        }
        Usherd.console.say("made      \(folder.destination)")
        Usherd.console.note(
            "keep \(options.places.secrets) out of every backup: destroying a secret is what purging means")
    }
}
