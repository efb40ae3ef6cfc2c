import Custody
import Foundation
import Monitoring
import Reporting
import Voice

/// Where a new document goes, with its signature beside it.
struct EventPlace {
    /// The document's path; the signature has `.sig` after it.
    let document: String
    /// The folder `documents/` of a case; nil for a document on its own.
    private let folder: String?

    /// The next number of the case's folder, or the file that the person named.
    static func next(
        for kind: EventKind, in standing: CaseStanding, _ options: EventOptions
    ) throws(Failure) -> EventPlace {
        if let out = options.out { return EventPlace(document: out, folder: nil) }
        return try next(for: kind, in: standing, case: options.folder ?? "")
    }

    static func next(
        for kind: EventKind, in standing: CaseStanding, case path: String
    ) throws(Failure) -> EventPlace {
        let last = standing.folder?.contents.documents.last.flatMap { Int($0.name.prefix(4)) } ?? 0
        guard last < 9_999 else { throw Failure(.unavailable, "a case holds no more than 9999 documents") }
        let root = path.hasSuffix("/") ? String(path.dropLast()) : path
        let folder = "\(root)/\(CaseDocument.folder)"
        return EventPlace(document: "\(folder)/\(CaseDocument.name(last + 1, kind))", folder: folder)
    }

    /// Both files or none. The signature comes first: without its document it is nothing, while a document without its
    /// signature would spoil the case.
    func write(_ signed: SignedDocument) throws(Failure) {
        let isNew = try makeFolder()
        do {
            try writeFiles(signed)
        } catch {
            if isNew, let folder { rmdir(folder) }
            throw error
        }
    }

    private func writeFiles(_ signed: SignedDocument) throws(Failure) {
        try FileAccess.create(document + ".sig", signed.signature)
        do {
            try FileAccess.create(document, signed.bytes)
        } catch {
            unlink(document + ".sig")
            throw error
        }
    }

    private func makeFolder() throws(Failure) -> Bool {
        guard let folder, !FileManager.default.fileExists(atPath: folder) else { return false }
        guard mkdir(folder, 0o750) == 0 else {
            throw Failure(
                .cannotCreate, "cannot create \(folder)", hint: "check that the case folder is yours to write to")
        }
        return true
    }
}
