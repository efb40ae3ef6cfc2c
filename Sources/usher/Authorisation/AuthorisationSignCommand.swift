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
            Shows the form first and, at a terminal, asks whether to sign it. A document with faults is not signed. \
            Whoever must sign besides you uses `usher authorisation countersign`. Anybody can check the signature: \
            ssh-keygen -Y verify -n usher-authorisation.

            Example: usher authorisation sign archer.json --key head.key
            """)

    @Argument(help: ArgumentHelp("The document; the signature goes to FILE.sig.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let (bytes, authorisation) = try AuthorisationFile.read(file)
        let fingerprint = try KeyStorage.read(key).signingKey.fingerprint
        guard fingerprint == authorisation.authoriser.keyFingerprint else {
            throw SigningAct.notNamed(fingerprint, in: authorisation, file)
        }
        try SigningAct.absent(file + ".sig")
        let signature = try SigningAct.sign(bytes, authorisation, key: key, passphrase)
        try FileAccess.create(file + ".sig", signature)
        Usher.console.note("wrote \(file).sig")
        for countersigner in authorisation.countersigners {
            Usher.console.note(
                "\(countersigner.name) must sign too: usher authorisation countersign \(file) --key THEIR.key")
        }
        Usher.console.note("hand \(file) and \(file).sig to whoever runs the school's service")
        Usher.console.note(
            "then write the letter to the person: usher authorisation notice \(file) --school SCHOOL.json --out letter.html"
        )
    }
}
