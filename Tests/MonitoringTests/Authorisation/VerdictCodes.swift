import Monitoring

extension AuthorisationRegister.Verdict {
    /// The codes of a refusal, in order; empty for an acceptance.
    var codes: [RefusalCode] {
        switch self {
        case .accepted: []
        case .refused(let refusals): refusals.map(\.code)
        }
    }
}
