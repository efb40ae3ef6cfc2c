import Custody
import Foundation
import Reporting

/// Writes the files of a case folder.
struct CaseWriter {
    let folder: String

    func write(
        document: SignedDocument, countersignatures: [UInt8], signers: [UInt8], setting: [UInt8], coverage: [UInt8],
        secret: [UInt8], store: EvidenceStore
    ) throws {
        try put(.form, CaseFile.formBytes)
        try put(.authorisation, document.bytes)
        try put(.authorisationSignature, document.signature)
        if !countersignatures.isEmpty { try put(.countersignatures, countersignatures) }
        try put(.signers, signers)
        try put(.setting, setting)
        try put(.coverage, coverage)
        try put(.evidence, rows: store.forEachSegmentLine)
        try put(.audit, rows: store.forEachAuditLine)
        try put(.windowSecret, Array(Base64.encode(secret).utf8) + [UInt8(ascii: "\n")], mode: 0o600)
    }

    /// Row by row, since the evidence of a window may be large.
    private func put(_ file: CaseFile, rows: ((String) throws -> Void) throws -> Void) throws {
        try put(file, [])
        let handle = try FileHandle(forWritingTo: URL(filePath: "\(folder)/\(file.rawValue)"))
        try rows { line in try handle.write(contentsOf: Data((line + "\n").utf8)) }
        try handle.close()
    }

    private func put(_ file: CaseFile, _ bytes: [UInt8], mode: Int = 0o640) throws {
        let made = FileManager.default.createFile(
            atPath: "\(folder)/\(file.rawValue)", contents: Data(bytes), attributes: [.posixPermissions: mode])
        guard made else { throw CocoaError(.fileWriteUnknown) }
    }
}
