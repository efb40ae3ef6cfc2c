import Custody
import Foundation
import Reporting
import Voice

/// A chain that was checked, with everything else that lies beside it: the rest of a case, and anchors from elsewhere.
struct CheckedChain {
    let chain: AuditVerdict
    /// Of the whole case, then those that anchors show.
    let faults: [CaseFault]
    let anchors: [Anchor]
    /// What the authorisation's signature says; for a chain by itself, that there is none to check.
    let signed: String
    let unlisted: UnlistedKeys

    init(_ path: String, signers: SignersOption, anchors: [Anchor]) throws(Failure) {
        let found: [CaseFault]
        let known: Signers
        if try Self.isAlone(path) {
            let file = try ChainFile.read(path)
            known = try signers.read(fallback: file.contents)
            chain = file.verdict(signers: known)
            found = chain.faults.map(Self.fault)
            signed = "the chain was checked alone: no case lies beside it"
        } else {
            let contents = try CaseFolder.read(path)
            known = try signers.read(fallback: contents)
            let verdict = CaseVerifier.verify(contents, signers: known)
            chain = verdict.chain
            found = verdict.faults
            signed = "authorisation by \(verdict.authorisation?.signer.principal ?? "nobody")"
        }
        unlisted = UnlistedKeys(chain.entries, signers: known)
        self.anchors = anchors
        let chain = chain
        faults = found + anchors.compactMap { chain.fault(against: $0) }.map(Self.fault)
    }

    /// Entries that an anchor covers; none when anything was changed.
    var anchored: Int { faults.isEmpty ? anchors.map(\.entries).max() ?? 0 : 0 }

    /// A file, or a folder of a register: a chain and no file of a case that the chain does not also have.
    private static func isAlone(_ path: String) throws(Failure) -> Bool {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else { return isThere }
        let has = { (file: CaseFile) in FileManager.default.fileExists(atPath: "\(path)/\(file.rawValue)") }
        return has(.audit) && ![CaseFile.authorisation, .setting, .coverage, .evidence].contains(where: has)
    }

    private static func fault(_ fault: AuditFault) -> CaseFault {
        CaseFault(file: CaseFile.audit.rawValue, row: fault.row, reason: "\(fault.kind)")
    }
}
