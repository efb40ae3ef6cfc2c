import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting
import Voice

struct CaseCosignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosign",
        abstract: "Add your signature to a document that somebody else has signed.",
        discussion: """
            An outcome takes the authoriser and the investigator; a resumption takes everybody who said stop, and sometimes \
            the DPO. The document stays as it is; your signature goes beside it, \
            to DOCUMENT.countersigned.

            Example: usher case cosign case 0009-outcome.json --key investigator.key
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Argument(help: ArgumentHelp("The document's name in the case, such as 0009-outcome.json.", valueName: "document"))
    var document: String

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    func run() throws {
        let standing = try CaseStanding(case: folder, signers: signers)
        let documents = standing.folder?.contents.documents ?? []
        guard let index = documents.firstIndex(where: { $0.name == document }) else {
            throw Failure(.noInput, "the case has no document \(document)", hint: "usher case show lists them")
        }
        let signed = try sign(documents[index], standing.trail.entries[index], standing)
        let path = "\(folder)/\(documents[index].path).countersigned"
        try add(signed.signature, to: path)
        Usher.console.say("added to  \(path)")
    }

    /// The file is replaced whole: half a signature would spoil the case.
    private func add(_ signature: [UInt8], to path: String) throws(Failure) {
        let others = FileManager.default.fileExists(atPath: path) ? try FileAccess.read(path) : []
        let unfinished = path + ".unfinished"
        try FileAccess.create(unfinished, others + signature)
        guard rename(unfinished, path) == 0 else {
            unlink(unfinished)
            throw Failure(.cannotCreate, "cannot write \(path)", hint: "nothing was changed")
        }
    }

    private func sign(
        _ found: CaseDocument, _ entry: TrailEntry, _ standing: CaseStanding
    ) throws(Failure) -> SignedDocument {
        let signer = try EventAuthor.of(key, in: standing)
        guard !entry.signers.contains(where: { $0.key.fingerprint == signer.keyFingerprint }) else {
            throw Failure(.refused, "this key has signed the document already", hint: "nothing was written")
        }
        try EventJudgement.check(entry, cosignedBy: signer, in: standing)
        let unlocked = try KeyStorage.unlock(key, passphrase)
        do {
            let signed = try WindowEventSigner(unlocked).sign(found.event.bytes)
            _ = try signed.verified(
                by: standing.signers, namespace: .event, at: entry.document.signedAt.milliseconds)
            return signed
        } catch {
            throw Failure(.noPermission, "\(error)", hint: "nothing was written")
        }
    }
}
