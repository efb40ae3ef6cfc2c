import Custody
import Monitoring

extension FurtherSignature {
    /// Who has to give it, in words.
    func name(in standing: CaseStanding) -> String {
        switch self {
        case .officer: "the data-protection officer"
        case .key(let key):
            standing.signers.entries.first { $0.key.fingerprint == key }
                .map { EventAuthor.name(of: $0, in: standing.authorisation) } ?? key
        }
    }
}
