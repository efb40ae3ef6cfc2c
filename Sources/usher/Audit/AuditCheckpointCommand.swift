import ArgumentParser
import Custody
import Glibc
import PrivateKeys
import Reporting
import Voice

struct AuditCheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Sign the chain as it stands, so that nobody can cut or rewrite it unseen.",
        discussion: """
            The case, or the chain of a register's folder, is verified first; nothing is signed when anything in it was \
            changed. Writes checkpoint.json and checkpoint.json.sig into the folder.

            Example: usher audit checkpoint case --key dpo.key
            """)

    @Argument(help: ArgumentHelp("The folder of a case or a register.", valueName: "case"))
    var folder: String

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    func run() throws {
        let checked = try CheckedChain(folder, signers: signers, anchors: [])
        guard checked.faults.isEmpty, let chain = HashChain(continuing: checked.chain) else {
            checked.faults.forEach { Usher.console.say("changed   \($0)") }
            throw Failure(.faultsFound, "the chain is not intact", hint: "nothing was signed")
        }
        let signer = CheckpointSigner(try KeyStorage.unlock(key, passphrase))
        let signed = try signer.sign(chain.checkpoint(at: chain.time))
        try write(signed)
        Usher.console.say("signed    \(chain.count) entries, head \(chain.head)")
    }
    /// Both files or none.
    private func write(_ signed: SignedDocument) throws(Failure) {
        let document = "\(folder)/\(CaseFile.checkpoint.rawValue)"
        try FileAccess.create(document, signed.bytes)
        do {
            try FileAccess.create("\(folder)/\(CaseFile.checkpointSignature.rawValue)", signed.signature)
        } catch {
            unlink(document)
            throw error
        }
    }
}
