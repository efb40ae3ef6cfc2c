import Custody
import Foundation
import Monitoring
import PrivateKeys
import Voice

/// What happens each time somebody signs an authorisation: the form is shown, the person agrees, the key is unlocked.
enum SigningAct {
    /// The signature over exactly these bytes, after a yes at the terminal. Where nobody can be asked, giving the
    /// passphrase in a file is the yes.
    static func sign(
        _ bytes: [UInt8], _ authorisation: MonitoringAuthorisation, key: String, _ passphrase: PassphraseOption
    ) throws -> [UInt8] {
        AuthorisationView.show(authorisation, bytes)
        if isatty(STDIN_FILENO) == 1 { try agree() }
        let unlocked = try KeyStorage.unlock(key, passphrase)
        return try AuthorisationSigner(unlocked).sign(bytes).signature
    }

    /// Why a key cannot sign here, and what to do.
    static func notNamed(
        _ fingerprint: String, in authorisation: MonitoringAuthorisation, _ file: String
    ) -> Failure {
        let hint =
            if authorisation.countersigners.contains(where: { $0.keyFingerprint == fingerprint }) {
                "it is named as a countersigner's: usher authorisation countersign \(file)"
            } else if authorisation.authoriser.keyFingerprint == fingerprint {
                "it is named as the authoriser's: usher authorisation sign \(file)"
            } else {
                "use the key that the document names; yours is \(fingerprint)"
            }
        return Failure(.noPermission, "the document does not name this key as the one to sign with here", hint: hint)
    }

    /// Before anybody is asked for a passphrase.
    static func absent(_ path: String) throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.cannotCreate, "\(path) is already there", hint: "nothing was changed")
        }
    }

    private static func agree() throws(Failure) {
        Usher.console.prompt("\nHave you read all of it, and do you sign it? Write yes to sign> ")
        guard let line = readLine(), FormAnswerReader.trimmed(line).lowercased() == "yes" else {
            throw Failure(.refused, "not signed", hint: "nothing was written")
        }
    }
}
