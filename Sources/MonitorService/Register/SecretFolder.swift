import CDispatch
import Custody
import Foundation
import Glibc

/// The secrets of the windows, one file each: outside the database and outside the backup set, so that destroying one ends
/// every copy of the evidence that it belongs to.
package struct SecretFolder: Sendable {
    private let path: String

    /// Makes the folder, for its owner alone, where it is not there yet.
    package init(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// The secret of a window; nil where it was destroyed, or never made. One that cannot be read is neither.
    package func secret(of authorisation: String) throws -> WindowSecret? {
        let place = place(authorisation)
        guard try holds(authorisation) else { return nil }
        guard let data = FileManager.default.contents(atPath: place) else { throw SecretFault.unreadable(place) }
        let lines = Array(data).split(separator: UInt8(ascii: "\n"))
        guard let bytes = lines.first.flatMap({ Base64.decode($0) }), let secret = WindowSecret(bytes),
            lines.dropFirst().allSatisfy({ Array($0) == Self.mark(of: secret) })
        else { throw SecretFault.damaged(place) }
        return secret
    }

    /// Stands behind a secret, so that one that the disk or somebody has changed is not taken for another. Earlier ones have none.
    private static func mark(of secret: WindowSecret) -> [UInt8] {
        Array(ContentDigest(of: Array("usher-window-secret-1\n".utf8) + secret.bytes).hex.utf8)
    }

    /// Whether there is anything in the place of a window's secret. Only what the system calls absent is not there: a disk that
    /// cannot be read would otherwise look like a purge.
    package func holds(_ authorisation: String) throws -> Bool {
        let place = place(authorisation)
        var status = stat()
        if lstat(place, &status) == 0 { return true }
        guard errno == ENOENT else { throw SecretFault.unreadable(place) }
        return false
    }

    /// Keeps a new secret, whole or not at all. One that is there stays: a window has one secret for its whole life.
    package func keep(_ secret: WindowSecret, of authorisation: String) throws {
        let place = place(authorisation)
        let unfinished = unfinishedPlace(authorisation)
        unlink(unfinished)
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SecretFault.cannotKeep(place) }
        defer { unlink(unfinished) }
        do {
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            let lines = [Array(Base64.encode(secret.bytes).utf8), Self.mark(of: secret)]
            try file.write(contentsOf: Data(lines.flatMap { $0 + [UInt8(ascii: "\n")] }))
            try file.synchronize()
        } catch {
            throw SecretFault.cannotKeep(place)
        }
        // Unlike a renaming, a link never takes the place of a secret that is there.
        guard link(unfinished, place) == 0 else { throw SecretFault.cannotKeep(place) }
        try synchroniseFolder()
    }

    /// Destroys a secret: overwritten, removed, and both on the disk before this returns. Doing it twice is no fault, so
    /// that a purge that was interrupted can be finished.
    package func destroy(of authorisation: String) throws {
        let place = place(authorisation)
        unlink(unfinishedPlace(authorisation))
        guard try holds(authorisation) else { return }
        let file = try FileHandle(forWritingTo: URL(filePath: place))
        let length = try file.seekToEnd()
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(repeating: 0, count: Int(length)))
        try file.synchronize()
        try file.close()
        guard unlink(place) == 0 else { throw SecretFault.cannotDestroy(place) }
        try synchroniseFolder()
    }

    /// Where a secret lies, whether or not it is there.
    static func place(of authorisation: String, in folder: String) -> String { "\(folder)/\(authorisation).secret" }

    private func place(_ authorisation: String) -> String { Self.place(of: authorisation, in: path) }

    private func unfinishedPlace(_ authorisation: String) -> String { place(authorisation) + ".unfinished" }

    private func synchroniseFolder() throws {
        guard FolderEntries.synchronise(path) else { throw SecretFault.cannotKeep(path) }
    }
}
