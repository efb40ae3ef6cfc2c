import ArgumentParser
import Monitoring
import Reporting
import ServiceClient
import Voice

struct CasePurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Destroy the window's secret in a copy of the case, and write the certificate.",
        discussion: """
            Only after the DPO has confirmed it with `usher case confirm-purge`, when no hold was in force and the retention \
            date had passed. The sealed evidence stays and can still be verified, but nobody can open it. There is no way \
            back. Every recipient purges the own copy. A copy from before the confirmation does not have it: with --key the \
            running service is asked, or --confirmed-in names a newer copy of the same case. What else lies in the old \
            copy does not matter.

            Example: usher case purge case
            Example: usher case purge case --key investigator.key
            Exit status: 0 done; 2 it is not confirmed; 66 there is nothing to destroy; 69 no service answers.
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "Your key file: the running service is asked whether the purge is confirmed.", valueName: "file"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "A newer copy of the same case, fetched or handed to you, that has the confirmation.", valueName: "folder"))
    var confirmedIn: String?

    @OptionGroup var signers: SignersOption
    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var service: ServiceOption

    func validate() throws {
        if key != nil, confirmedIn != nil { throw ValidationError("give --key or --confirmed-in, not both") }
    }

    func run() async throws {
        let destruction = SecretDestruction(in: folder)
        try destruction.checkPossible()
        guard let certificate = try await confirmation()?.certificate else {
            throw Failure(
                .refused, "nobody has confirmed that this evidence is to be destroyed, or not so that it counts",
                hint: "nothing was destroyed; \(remedy)")
        }
        try destruction.run(leaving: certificate)
        Usher.console.say("destroyed \(folder)/\(CaseFile.windowSecret.rawValue)")
        Usher.console.say("wrote     \(folder)/\(SecretDestruction.certificate).json and .txt")
        PurgeCertificate.notCovered.forEach { Usher.console.note("not covered: \($0)") }
    }

    private var remedy: String {
        key == nil && confirmedIn == nil
            ? "where the DPO has confirmed it since this copy was fetched, add --key with your key to ask the service"
            : "the DPO confirms it with usher case confirm-purge, and the service takes that"
    }

    private func confirmation() async throws -> PurgeConfirmation? {
        if let confirmedIn { return try confirmation(in: confirmedIn) }
        guard let key else { return PurgeConfirmation(in: try CaseStanding(case: folder, signers: signers)) }
        return try await ServiceConfirmation(
            folder: folder, key: key, passphrase: passphrase, signers: signers, client: service.client
        ).fetch()
    }

    private func confirmation(in newer: String) throws(Failure) -> PurgeConfirmation? {
        try PurgeConfirmation.of(try CaseFolder.read(folder), in: newer, signers)
    }
}
