import Foundation
import Reporting
import Voice

/// Destroys the secret of a case folder and leaves a certificate: never a certificate without the destruction, and an
/// interrupted one can be finished by doing it again.
struct SecretDestruction {
    static let certificate = "purge-certificate"

    private let root: String
    private let secret: String

    init(in folder: String) {
        root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        secret = "\(root)/\(CaseFile.windowSecret.rawValue)"
    }

    /// Whether a destruction was begun or finished in this folder: what a newer copy confirmed is known here by that alone.
    var isBegun: Bool {
        ["json", "txt"].contains { end in
            [finished(end), unfinished(end)].contains { FileManager.default.fileExists(atPath: $0) }
        }
    }

    /// - Throws: when there is nothing to destroy.
    func checkPossible() throws(Failure) {
        guard FileManager.default.fileExists(atPath: root) else {
            throw Failure(.noInput, "\(root) is not a folder", hint: "give the case folder")
        }
        guard hasSecret || FileManager.default.fileExists(atPath: unfinished("json")) else {
            throw Failure(
                .noInput, "the case has no window.secret: there is nothing to destroy",
                hint: "it was purged before, or is a copy that could never be opened")
        }
    }

    /// The certificate is on the disk under another name before anything is destroyed: then no disk can be too full for it.
    func run(leaving certificate: PurgeCertificate) throws(Failure) {
        try checkPossible()
        if hasSecret {
            guard !FileManager.default.fileExists(atPath: finished("json")) else {
                throw Failure(
                    .cannotCreate, "\(finished("json")) is already there",
                    hint: "nothing was destroyed; the folder was put together from two copies")
            }
            try prepare(certificate)
            try destroy()
        }
        for end in ["txt", "json"] { try keep(end) }
    }

    private var hasSecret: Bool { FileManager.default.fileExists(atPath: secret) }
    private func finished(_ end: String) -> String { "\(root)/\(Self.certificate).\(end)" }
    private func unfinished(_ end: String) -> String { "\(finished(end)).unfinished" }

    private func prepare(_ certificate: PurgeCertificate) throws(Failure) {
        for (end, bytes) in [("txt", certificate.text), ("json", certificate.json)] {
            unlink(unfinished(end))
            do {
                try FileAccess.create(unfinished(end), bytes)
            } catch {
                for other in ["txt", "json"] { unlink(unfinished(other)) }
                throw error
            }
        }
    }

    /// Overwritten, removed, and both on the disk before the certificate says so.
    private func destroy() throws(Failure) {
        do {
            let file = try FileHandle(forUpdating: URL(filePath: secret))
            let length = try file.seekToEnd()
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data(repeating: 0, count: Int(length)))
            try file.synchronize()
            try file.close()
        } catch {
            throw cannotDestroy
        }
        guard unlink(secret) == 0 else { throw cannotDestroy }
        let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw cannotDestroy }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw cannotDestroy }
    }

    private var cannotDestroy: Failure {
        Failure(
            .cannotCreate, "\(secret) could not be destroyed",

            hint: "check that it is yours to write to, and purge again")
    }

    private func keep(_ end: String) throws(Failure) {
        guard rename(unfinished(end), finished(end)) == 0 || !FileManager.default.fileExists(atPath: unfinished(end))
        else {
            throw Failure(.cannotCreate, "cannot write \(finished(end))", hint: "the secret is destroyed; purge again")
        }
    }
}
