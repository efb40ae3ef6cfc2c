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
        try put(.authorisation, document.bytes)
        try put(.authorisationSignature, document.signature)
        if !countersignatures.isEmpty { try put(.countersignatures, countersignatures) }
        try put(.signers, signers)
        try put(.setting, setting)
        try put(.coverage, coverage)
        try put(.evidence, Self.rows(try store.segmentLines()))
        try put(.audit, Self.rows(try store.auditLines()))
        try put(.windowSecret, Array(Base64.encode(secret).utf8) + [UInt8(ascii: "\n")], mode: 0o600)
    }

    private static func rows(_ lines: [String]) -> [UInt8] {
        lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    }

    private func put(_ file: CaseFile, _ bytes: [UInt8], mode: Int = 0o640) throws {
        let made = FileManager.default.createFile(
            atPath: "\(folder)/\(file.rawValue)", contents: Data(bytes), attributes: [.posixPermissions: mode])
        guard made else { throw CocoaError(.fileWriteUnknown) }
    }
}
