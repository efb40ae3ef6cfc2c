import ArgumentParser
import Custody
import Foundation
import Monitoring
import PrivateKeys
import Voice

struct AuthorisationCountersignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract: "Add the second signature to a document that needs one.",
        discussion: """
            For the Chair, or whoever else the document names as a countersigner, after the first signature. Shows the form \
            first and, at a terminal, asks whether to sign it. The signature is over the same bytes and is added to \
            FILE.countersigned.

            Example: usher authorisation countersign archer.json --key chair.key --signers allowed_signers
            """)

    @Argument(help: ArgumentHelp("The document, with FILE.sig beside it.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @Option(help: ArgumentHelp("The school's allowed_signers; FILE.sig is then verified first.", valueName: "file"))
    var signers: String?

    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let signed = try SignedAuthorisation(file)
        let authorisation = signed.authorisation
        let publicKey = try KeyStorage.read(key).signingKey
        guard authorisation.countersigners.contains(where: { $0.keyFingerprint == publicKey.fingerprint }) else {
            throw SigningAct.notNamed(publicKey.fingerprint, in: authorisation, file)
        }
        try signed.checkFirstSignature(try signers.map { try SignersOption.parse(["--signers", $0]).read() })
        try checkNotYetSigned(by: publicKey)
        let signature = try SigningAct.sign(signed.bytes, authorisation, key: key, passphrase)
        try FileAccess.append(file + ".countersigned", signature)
        Usher.console.note("added to \(file).countersigned")
    }

    private func checkNotYetSigned(by key: PublicKey) throws(Failure) {
        let place = file + ".countersigned"
        guard FileManager.default.fileExists(atPath: place) else { return }
        for block in SSHSignature.blocks(of: try FileAccess.read(place)) {
            guard let signature = try? SSHSignature(armoured: block) else {
                throw Failure(.badInput, "\(place) holds something that is no signature", hint: "ask for a clean copy")
            }
            guard signature.key != key else {
                throw Failure(.cannotCreate, "\(place) has your signature already", hint: "nothing was changed")
            }
        }
    }
}
