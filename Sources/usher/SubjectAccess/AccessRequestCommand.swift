import ArgumentParser
import Monitoring
import PrivateKeys
import Voice

struct AccessRequestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Enter a request of the subject into the case, and start the clock.",
        discussion: """
            A request needs no form: by word of mouth or in any message it counts, from the day it was received. Writes a \
            signed document into the case's documents folder, and prints when the answer is due.

            Example: usher subject-access request case --key dpo.key --received 2026-05-11
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Option(help: ArgumentHelp("The key file of the data-protection officer or the Principal.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(
        help: ArgumentHelp("The day on which it was received, such as 2026-05-11.", valueName: "date"),
        transform: AccessDates.date)
    var received: CivilDate

    @Option(
        help: ArgumentHelp("The day on which it was known who asks.", valueName: "date"), transform: AccessDates.date)
    var identityChecked: CivilDate?

    @Option(help: ArgumentHelp("How the person asked, in a sentence.", valueName: "text"))
    var reason = "The person asked what is held about them."

    func validate() throws {
        if let identityChecked, identityChecked < received {
            throw ValidationError("--identity-checked is before --received")
        }
    }

    func run() throws {
        let found = try VerifiedCase(folder, signers)
        guard !found.time.isToCome(received) else {
            throw Failure(.usage, "--received is in the future", hint: "nothing was written")
        }
        let writer = EventWriter(
            folder: folder, contents: found.contents, signers: found.signers,
            key: try KeyStorage.unlock(key, passphrase), roles: AccessDates.roles)
        let request = AccessRequest(receivedOn: received, identityCheckedOn: identityChecked)
        _ = try writer.add(.accessRequest(request), because: reason, to: found.verdict)
        let after = try VerifiedCase(folder, signers)
        after.clocks.last.map { AccessDates.tell($0, number: after.clocks.count, after.time) }
        after.alert()
    }
}
