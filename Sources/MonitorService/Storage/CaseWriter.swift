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
        /// Nil where it is not known yet.
        let setting: [UInt8]?
        let coverage: [UInt8]?
        /// Rows of what fell away since the setting was fixed; none where nothing did.
        let lapses: [UInt8]
        /// Nil where the folder is not to be opened.
        let secret: [UInt8]?
    }

    func write(_ parts: Parts, from store: EvidenceStore) throws {
        try put(CaseFile.form.rawValue, CaseFile.form(hasLapses: !parts.lapses.isEmpty).bytes)
        try write(parts.document, countersignatures: parts.countersignatures, documents: parts.documents)
        try writeChain(of: store, signers: parts.signers)
        if let setting = parts.setting { try put(CaseFile.setting.rawValue, setting) }
        if !parts.lapses.isEmpty { try put(CaseFile.lapses.rawValue, parts.lapses) }
        if let coverage = parts.coverage { try put(CaseFile.coverage.rawValue, coverage) }
        try put(.evidence) { try store.forEachSegmentLine(of: parts.authorisation, $0) }
        guard let secret = parts.secret else { return }
        try put(CaseFile.windowSecret.rawValue, Array(Base64.encode(secret).utf8) + [UInt8(ascii: "\n")], mode: 0o600)
    }

    /// What people signed, and nothing else.
    func write(_ document: SignedDocument, countersignatures: [UInt8], documents: [UncheckedEvent]) throws {
        try put(CaseFile.authorisation.rawValue, document.bytes)
        try put(CaseFile.authorisationSignature.rawValue, document.signature)
        if !countersignatures.isEmpty { try put(CaseFile.countersignatures.rawValue, countersignatures) }
        try write(documents)
    }

    /// The whole chain, and who could sign.
    func writeChain(of store: EvidenceStore, signers: [UInt8]) throws {
        try put(.audit, rows: store.forEachAuditLine)
        try put(CaseFile.signers.rawValue, signers)
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
