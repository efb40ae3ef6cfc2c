import ArgumentParser
import Custody
import PrivateKeys
import Voice

struct KeyNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a key of your own, protected by a passphrase.",
        discussion: """
            The file holds a signing key (Ed25519) and a key for opening evidence (X25519). Keep it on your own computer \
            or a USB stick, never on the school's server. Nobody can recover the passphrase.

            Example: usher key new --name j.head@school.example --role principal --out head.key
            """)

    @Option(help: "Who you are, as an address without blanks.")
    var name: String

    @Option(help: "What the key is for: \(SignerRole.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: SignerRole

    @Option(help: ArgumentHelp("The new file; readable by you alone.", valueName: "file"))
    var out: String

    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let key: KeyFile
        do {
            key = try KeyFile.new(name: name, role: role, passphrase: passphrase.choose())
        } catch let fault as KeyFault {
            throw Failure(.usage, "\(fault)", hint: "nothing was written")
        }
        try FileAccess.create(out, key.bytes, secret: true)
        Usher.console.note("wrote \(out)")
        Usher.console.say(key.allowedSignersLine)
        Usher.console.note(
            "the line above belongs in the school's allowed_signers; give it valid-after and valid-before")
    }
}

extension SignerRole: ExpressibleByArgument {}
