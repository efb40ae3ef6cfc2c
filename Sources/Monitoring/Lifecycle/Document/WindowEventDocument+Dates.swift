import Custody
import FlowModel

/// Whether the days that a document names can be true: a notice that was dated ahead would settle a duty before it is done.
extension WindowEventDocument {
    /// Nothing that is told has happened after the day of the signing, nor before the day of the authorisation, to which it is an
    /// answer; only a request for access may have come before. Days are those of London.
    package func hasPlausibleDates(under authorisation: MonitoringAuthorisation) -> Bool {
        let signing = CivilTime.local(signedAt).date
        let authorised = CivilTime.local(authorisation.signedAt).date
        guard authorised <= signing else { return false }
        switch act {
        case .notification(let notice):
            let acknowledged = notice.acknowledgedOn ?? notice.toldOn
            return authorised <= notice.toldOn && notice.toldOn <= acknowledged && acknowledged <= signing
        case .response(let response): return (authorised...signing).contains(response.receivedOn)
        case .accessRequest(let request):
            return request.receivedOn <= signing && (request.identityCheckedOn ?? signing) <= signing
        case .accessAnswer(let answer): return (authorised...signing).contains(answer.on)
        default: return true
        }
    }
}
