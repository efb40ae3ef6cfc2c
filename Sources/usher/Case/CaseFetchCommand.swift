import ArgumentParser
import Monitoring
import PrivateKeys
import ServiceClient
import Voice

struct CaseFetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch a copy of a case from the running service, with your signature.",
        discussion: """
            The investigator and the recipients get the window's secret with it, and can open the evidence with their keys. \
            The authoriser, countersigners, the data-protection officer and the auditor ask with --without-secret, and can \
            verify everything. The audit chain says who fetched what. Keep the copy as private as a personnel file.

            Example: usher case fetch ua-mq3xq6kzfvhhxo5fzzyczn2xwi --key investigator.key --out case
            Exit status: 0 done; 2 the service refuses; 69 no service answers; 73 the folder is there already.
            """)

    @Argument(
        help: ArgumentHelp("The identifier of the authorisation.", valueName: "id"), transform: Self.identifier)
    var authorisation: AuthorisationID

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @Option(help: ArgumentHelp("The new folder.", valueName: "folder"))
    var out: String

    @Flag(help: "Leave out what opens the evidence.")
    var withoutSecret = false

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var service: ServiceOption

    func run() async throws {
        let target = try NewFolder.make(out)
        target.tellLeftovers(on: Usher.console)
        do {
            let purpose = ServiceRequest.Purpose.copy(authorisation, withSecret: !withoutSecret)
            let request = try SignedRequest.make(purpose, KeyStorage.unlock(key, passphrase))
            try await FetchedCase.fetch(
                request, of: authorisation, from: service.client, into: target.workingPath)
            try target.keep()
        } catch {
            target.discard()
            throw error
        }
        Usher.console.say("wrote     \(target.destination)")
        Usher.console.note(
            withoutSecret
                ? "without window.secret: everything can be verified and nothing opened"
                : "window.secret and a recipient's key open the evidence: destroy this copy at purge")
    }

    private static func identifier(_ text: String) throws -> AuthorisationID {
        guard let id = AuthorisationID(text) else {
            throw ValidationError("an identifier looks like ua-mq3xq6kzfvhhxo5fzzyczn2xwi")
        }
        return id
    }
}
