import Custody
import FlowModel
import Monitoring

extension SetupReader {
    /// The holders of sealing keys; one who is said to sign must stand in `allowed_signers`.
    mutating func readSealingKeys(_ path: String, _ signers: Signers?) -> [SealingKeyHolder] {
        guard let bytes = file(path) else { return [] }
        let (holders, found) = SealingKeyHolder.parse(bytes, file: path)
        faults += found
        guard let holders, let signers else { return holders ?? [] }
        let known = Set(signers.entries.map { $0.principal.lowercased() })
        faults += holders.filter { holder in holder.signer.map { !known.contains($0) } ?? false }.map { _ in
            ConfigurationFault(
                file: path, problem: "a signer of this list is not in allowed_signers",
                hint: "write the name as allowed_signers has it, or leave the field empty")
        }
        return holders
    }
}
