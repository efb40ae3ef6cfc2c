import ArgumentParser
import Custody
import Monitoring
import PrivateKeys
import Voice

struct AuthorisationSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign a document, byte for byte, with your key.",
        discussion: """
            Read it first with `usher authorisation show`. A document with faults is not signed. Anybody can check the \
            signature: ssh-keygen -Y verify -n usher-authorisation.

            Example: usher authorisation sign archer.json --key head.key
            """)

    @Argument(
        help: ArgumentHelp(
            "The document; the signature goes to FILE.sig, a countersignature to FILE.countersigned.", valueName: "file"
        ))
    var file: String

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let (bytes, authorisation) = try AuthorisationFile.read(file)
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let fingerprint = unlocked.signingKey.fingerprint
        guard authorisation.signers.contains(where: { $0.keyFingerprint == fingerprint }) else {
            throw Failure(
                .noPermission, "the document does not name this key as a signer",
                hint: "authoriser.key must be \(fingerprint), or use the key that it names")
        }
        let signed = try AuthorisationSigner(unlocked).sign(bytes)
        if fingerprint == authorisation.authoriser.keyFingerprint {
            try FileAccess.create(file + ".sig", signed.signature)
            Usher.console.note("wrote \(file).sig")
        } else {
            try FileAccess.append(file + ".countersigned", signed.signature)
            Usher.console.note("added to \(file).countersigned")
        }
    }
}
