import ArgumentParser
import Custody
import PrivateKeys
import Voice

struct KeyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the public half of a key; no passphrase is needed.",
        discussion: "Example: usher key show head.key")

    @Argument(help: ArgumentHelp("A key file.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let key = try KeyStorage.read(file)
        if json {
            let document: JSONValue = [
                "name": .string(key.name), "role": .string(key.role.rawValue),
                "fingerprint": .string(key.signingKey.fingerprint), "sealing_key": .string(key.sealingKey.text),
                "allowed_signers": .string(key.allowedSignersLine),
            ]
            Usher.console.say(bytes: CanonicalJSON.encode(document))
            Usher.console.say()
            return
        }
        Usher.console.say(
            """
            Name          \(key.name)
            Role          \(key.role.rawValue)
            Fingerprint   \(key.signingKey.fingerprint)
            Sealing key   \(key.sealingKey.text)
            For allowed_signers:
            \(key.allowedSignersLine)
            """)
    }
}
