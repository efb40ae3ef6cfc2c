import Custody
import FlowModel
import Monitoring

extension SetupReader {
    /// The holders of sealing keys; one who is said to sign must stand in `allowed_signers`.
    mutating func readSealingKeys(_ path: String, _ signers: Signers?) -> [SealingKeyHolder] {
        guard let bytes = file(path) else { return [] }
        let names = signers.map { Set($0.entries.map { $0.principal.lowercased() }) }
        let (holders, found) = SealingKeyHolder.parse(bytes, file: path, signers: names)
        faults += found
        return holders ?? []
    }
}
