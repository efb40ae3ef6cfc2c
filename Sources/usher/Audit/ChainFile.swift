import Custody
import Foundation
import Reporting
import Voice

/// An audit chain on this computer: in a case folder, in a register's folder, or by itself.
struct ChainFile {
    let lines: [UInt8]
    /// What was signed over the chain; nil where nothing lies beside it.
    let checkpoint: SignedDocument?
    /// The list of signers beside the chain; nil where there is none.
    let signers: [UInt8]?

    /// Six years of a large trust are some hundred thousand rows of 300 bytes.
    private static let longest = 256 << 20

    /// - Parameter path: a folder with `audit.jsonl`, or such a file.
    static func read(_ path: String) throws(Failure) -> ChainFile {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.noInput, "cannot open \(path)", hint: "give a case, a register's folder, or an audit.jsonl")
        }
        guard isFolder.boolValue else {
            return ChainFile(lines: try FileAccess.read(path, limit: longest), checkpoint: nil, signers: nil)
        }
        let beside = { (file: CaseFile) throws(Failure) -> [UInt8]? in
            let place = "\(path)/\(file.rawValue)"
            return FileManager.default.fileExists(atPath: place) ? try FileAccess.read(place, limit: longest) : nil
        }
        guard let lines = try beside(.audit) else {
            throw Failure(
                .noInput, "\(path) holds no \(CaseFile.audit.rawValue)",
                hint: "give a case, a register's folder, or an audit.jsonl")
        }
        let signature = try beside(.checkpointSignature) ?? []
        let checkpoint = try beside(.checkpoint).map { SignedDocument(bytes: $0, signature: signature) }
        return ChainFile(lines: lines, checkpoint: checkpoint, signers: try beside(.signers))
    }

    /// Checks the chain, and the checkpoint beside it. Without any signer nothing can be said of a checkpoint, and it is
    /// left out.
    func verdict(signers: Signers) -> AuditVerdict {
        let known = signers.entries.isEmpty ? nil : checkpoint
        return AuditVerifier.verify(lines: lines, checkpoints: known.map { [$0] } ?? [], signers: signers)
    }

    /// For `SignersOption.read`.
    var contents: CaseContents {
        // A chain by itself comes without a list, and then nobody has a name.
        CaseContents([.signers: signers ?? []])
    }
}

extension AuditVerdict {
    /// Lists what is wrong with the chain. The failure to throw then.
    func listFaults(on console: Console) -> Failure {
        faults.forEach { console.say("changed   \(CaseFile.audit.rawValue), \($0)") }
        return Failure(.faultsFound, "the chain is not intact", hint: "nothing was made of it")
    }
}
