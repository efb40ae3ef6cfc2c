import Custody
import Monitoring
import Voice

/// What a person is shown before and after writing, and before signing.
enum AuthorisationView {
    /// The whole form, in plain English, on standard output; and what whoever signs should stop at, for that person alone.
    /// - Parameter bytes: exactly what is, or will be, signed.
    static func show(_ authorisation: MonitoringAuthorisation, _ bytes: [UInt8]) {
        Usher.console.say(
            AuthorisationText(authorisation).lines(digest: ContentDigest(of: bytes)).joined(separator: "\n"))
        for caution in AuthorisationRules.cautions(authorisation) { Usher.console.note("stop and think: \(caution)") }
    }
}
