import Custody
import FlowModel

/// Checks a copy as it was handed out: that the preparer signed its root, that every disclosed field is the signed one in
/// its place, and that page and tables say what the fields say. Anybody can do this.
package enum AccessVerifier {
    package struct Verdict: Sendable {
        package let faults: [CaseFault]
        /// Nil when it cannot be read, or a field is not the signed one.
        package let copy: AccessCopy?
        /// Who signed; nil when the signature is refused.
        package let signer: String?
    }

    /// - Parameter files: of the folder, by name. One that belongs to no export is a fault.
    package static func verify(_ files: [String: [UInt8]], signers: Signers) -> Verdict {
        let (read, copy) = read(files)
        var faults = read
        var signer: String?
        if let manifest = files[AccessFile.manifest.rawValue].flatMap(AccessManifest.init(parsing:)) {
            do {
                signer = try self.signer(of: manifest, files, signers)
            } catch {
                faults.append(CaseFault(file: AccessFile.signature.rawValue, row: 1, reason: error.reason))
            }
        }
        return Verdict(faults: faults, copy: copy, signer: faults.isEmpty ? signer : nil)
    }

    /// The copy without a look at its signature, for making another copy of it.
    package static func read(_ files: [String: [UInt8]]) -> (faults: [CaseFault], copy: AccessCopy?) {
        let known = Dictionary(
            uniqueKeysWithValues: AccessFile.allCases.compactMap { file in files[file.rawValue].map { (file, $0) } })
        var reader = AccessCopyReader(known)
        let copy = reader.read()
        let strangers = files.keys.sorted().filter { AccessFile(rawValue: $0) == nil }
        let faults =
            reader.faults + strangers.map { CaseFault(file: $0, reason: "is not part of the export: it was added") }
            + (copy.map { differences($0, known) } ?? [])
        return (faults, copy)
    }

    private static func differences(_ copy: AccessCopy, _ files: [AccessFile: [UInt8]]) -> [CaseFault] {
        copy.renderings.compactMap { file, expected in
            guard let bytes = files[file] else { return CaseFault(file: file.rawValue, reason: "the file is missing") }
            guard bytes != expected else { return nil }
            let same = zip(bytes, expected).prefix { $0 == $1 }
            let row = same.reduce(1) { $1.0 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
            return CaseFault(
                file: file.rawValue, row: row,
                reason: "does not say what disclosures.jsonl says: it was changed, or made by another version")
        }
    }

    private struct Unsigned: Error {
        let reason: String
    }

    private static func signer(
        of manifest: AccessManifest, _ files: [String: [UInt8]], _ signers: Signers
    ) throws(Unsigned) -> String {
        let document = SignedDocument(
            bytes: manifest.bytes, signature: files[AccessFile.signature.rawValue] ?? [])
        let verified: VerifiedDocument
        do {
            verified = try document.verified(by: signers, namespace: .report, at: manifest.preparedAt.milliseconds)
        } catch {
            throw Unsigned(reason: "\(error)")
        }
        guard verified.signer.roles.contains(.investigator) else {
            throw Unsigned(reason: "the signer is no investigator")
        }
        guard verified.signer.principal == manifest.preparedBy else {
            throw Unsigned(reason: "somebody else has signed than the manifest names")
        }
        return verified.signer.principal
    }
}
