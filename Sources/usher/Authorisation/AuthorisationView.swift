import Custody
import Monitoring
import Voice

/// What a person is shown before and after writing, and before signing.
enum AuthorisationView {
    /// The whole form, in plain English, on standard output.
    /// - Parameter bytes: exactly what is, or will be, signed.
    static func show(_ authorisation: MonitoringAuthorisation, _ bytes: [UInt8]) {
        Usher.console.say(
            AuthorisationText(authorisation).lines(digest: ContentDigest(of: bytes)).joined(separator: "\n"))
    }
}
