import Custody
import Foundation
import Monitoring
import Reporting

/// Writes the files of a case folder.
struct CaseWriter {
    let folder: String

    /// What the store does not hold in the form of the folder.
    struct Parts {
        /// The identifier.
        let authorisation: String
        let document: SignedDocument
        /// One armoured block after the other.
        let countersignatures: [UInt8]
        let documents: [UncheckedEvent]
        let signers: [UInt8]
        let setting: [UInt8]
        let coverage: [UInt8]
        let secret: [UInt8]
    }

    func write(_ parts: Parts, from store: EvidenceStore) throws {
        try put(CaseFile.form.rawValue, CaseFile.formBytes)
        try put(CaseFile.authorisation.rawValue, parts.document.bytes)
        try put(CaseFile.authorisationSignature.rawValue, parts.document.signature)
        if !parts.countersignatures.isEmpty { try put(CaseFile.countersignatures.rawValue, parts.countersignatures) }
        try write(parts.documents)
        try put(CaseFile.signers.rawValue, parts.signers)
        try put(CaseFile.setting.rawValue, parts.setting)
        try put(CaseFile.coverage.rawValue, parts.coverage)
        try put(.evidence) { try store.forEachSegmentLine(of: parts.authorisation, $0) }
        try put(.audit, rows: store.forEachAuditLine)
        try put(
            CaseFile.windowSecret.rawValue, Array(Base64.encode(parts.secret).utf8) + [UInt8(ascii: "\n")], mode: 0o600)
    }

    private func write(_ documents: [UncheckedEvent]) throws {
        guard !documents.isEmpty else { return }
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(CaseDocument.folder)", withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o750])
        for (index, event) in documents.enumerated() {
            let kind = try WindowEventDocument.read(event.bytes).kind
            let path = "\(CaseDocument.folder)/\(CaseDocument.name(index + 1, kind))"
            try put(path, event.bytes)
            try put(path + ".sig", event.signature)
            let others = event.countersignatures.flatMap(\.self)
            if !others.isEmpty { try put(path + ".countersigned", others) }
        }
    }

    /// Row by row, since the evidence of a window may be large.
    private func put(_ file: CaseFile, rows: ((String) throws -> Void) throws -> Void) throws {
        try put(file.rawValue, [])
        let handle = try FileHandle(forWritingTo: URL(filePath: "\(folder)/\(file.rawValue)"))
        try rows { line in try handle.write(contentsOf: Data((line + "\n").utf8)) }
        try handle.close()
    }

    private func put(_ name: String, _ bytes: [UInt8], mode: Int = 0o640) throws {
        let made = FileManager.default.createFile(
            atPath: "\(folder)/\(name)", contents: Data(bytes), attributes: [.posixPermissions: mode])
        guard made else { throw CocoaError(.fileWriteUnknown) }
    }
}
