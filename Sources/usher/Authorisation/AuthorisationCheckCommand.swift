import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import Voice

struct AuthorisationCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a document for faults, and its signature when there is one.",
        discussion: """
            Checks what can be told from the document alone. Whether it is accepted is for the school's service to decide, \
            which knows the staff, the calendar and the catalogue.

            Example: usher authorisation check archer.json --signers allowed_signers
            """)

    @Argument(help: ArgumentHelp("The document.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The school's allowed_signers; FILE.sig is then verified too.", valueName: "file"))
    var signers: String?

    func run() throws {
        let (bytes, authorisation) = try AuthorisationFile.read(file)
        Usher.console.say("readable  \(authorisation.id.text)")
        guard let signers else { return }
        let known = try SignersOption.parse(["--signers", signers]).read()
        let document = SignedDocument(bytes: bytes, signature: try FileAccess.read(file + ".sig"))
        do {
            let verified = try document.verified(
                by: known, namespace: .authorisation, at: authorisation.signedAt.milliseconds)
            let roles = verified.signer.roles.map(\.rawValue).sorted().joined(separator: ", ")
            Usher.console.say("signed    by \(verified.signer.principal) (\(roles))")
        } catch {
            throw Failure(.faultsFound, "\(file).sig: \(error)", hint: "the document must be signed again")
        }
    }
}
