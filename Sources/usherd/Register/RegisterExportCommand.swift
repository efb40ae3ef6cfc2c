import ArgumentParser
import MonitorService
import Monitoring
import Voice

struct RegisterExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the register's folder for the DPO and the auditor, or the case folder of one window.",
        discussion: """
            `usher audit list`, `usher audit verify` and `usher subject-access none` read the register's folder. A case \
            folder has the sealed evidence as well; only with --with-secret can its recipients open it. Keep both as \
            private as a personnel file: they name people.

            Example: usherd register export --state /var/lib/usher --out register-2026
            """)

    @OptionGroup var options: RegisterOptions

    @Option(help: ArgumentHelp("The new folder.", valueName: "folder"))
    var out: String

    @Option(
        name: .customLong("case"), help: ArgumentHelp("The identifier of one authorisation.", valueName: "id"),
        transform: Self.identifier)
    var authorisation: AuthorisationID?

    @Flag(help: "Put the window's secret into the case folder, for whoever is to open the evidence.")
    var withSecret = false

    func validate() throws {
        if withSecret, authorisation == nil { throw ValidationError("--with-secret is for --case") }
    }

    func run() throws {
        try options.withRegister { keeper in
            let folder = try NewFolder.make(out)
            folder.tellLeftovers(on: Usherd.console)
            do {
                try write(keeper, into: folder.workingPath)
                try folder.keep()
            } catch {
                folder.discard()
                throw error
            }
            Usherd.console.say("wrote     \(folder.destination)")
        }
        guard authorisation != nil else { return }
        Usherd.console.note(
            withSecret
                ? "window.secret and a recipient's key open the evidence: carry them apart, and destroy this copy at purge"
                : "without window.secret: everything can be verified and nothing opened")
    }

    private func write(_ keeper: RegisterKeeper, into path: String) throws {
        guard let authorisation else { return try keeper.export(to: path) }
        try keeper.exportCase(authorisation, to: path, withSecret: withSecret)
    }

    private static func identifier(_ text: String) throws -> AuthorisationID {
        guard let id = AuthorisationID(text) else {
            throw ValidationError("--case needs an identifier as `usherd register show` lists it")
        }
        return id
    }
}
