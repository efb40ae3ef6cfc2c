import Foundation

/// A folder that appears whole or not at all: it is filled under another name beside its place and renamed at the end, so
/// that a command that fails leaves no file.
package struct NewFolder: Sendable {
    package let destination: String
    /// Where to write until `keep()`.
    package let workingPath: String

    /// Names of folders that earlier runs for the same place left unfinished: those whose process is gone from this machine. One
    /// of another machine on a shared disk may still be at work, so that none is removed.
    package var leftovers: [String] {
        let url = URL(filePath: destination)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)) ?? []
        return names.sorted().compactMap { name in
            let start = url.lastPathComponent + Self.mark
            guard name.hasPrefix(start), let process = pid_t(name.dropFirst(start.count)) else { return nil }
            guard kill(process, 0) != 0, errno == ESRCH else { return nil }
            return String(destination.dropLast(url.lastPathComponent.count)) + name
        }
    }

    private static let mark = ".unfinished-"

    /// - Parameter replacingEmpty: an empty folder may stand at `destination`, such as one that a package has made.
    /// - Throws: when something is already at `destination` or the folder cannot be made. Its parent must be there: a
    ///   folder made on the way would be left behind by a command that fails.
    package static func make(_ destination: String, replacingEmpty: Bool = false) throws(Failure) -> NewFolder {
        let destination = destination.hasSuffix("/") ? String(destination.dropLast()) : destination
        let content = try? FileManager.default.contentsOfDirectory(atPath: destination)
        guard !FileManager.default.fileExists(atPath: destination) || (replacingEmpty && content == []) else {
            throw Failure(
                .cannotCreate, "\(destination) is already there", hint: "choose another folder; nothing was changed")
        }
        let folder = NewFolder(destination: destination, workingPath: "\(destination)\(mark)\(getpid())")
        do {
            try FileManager.default.createDirectory(
                atPath: folder.workingPath, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(
                .cannotCreate, "cannot create \(destination)", hint: "check that its parent folder is there and yours")
        }
        return folder
    }

    /// Gives the folder its name; an empty folder of that name is replaced in the same step (rename(2)).
    package func keep() throws(Failure) {
        guard rename(workingPath, destination) == 0 else {
            discard()
            throw Failure(.cannotCreate, "cannot create \(destination)", hint: "nothing was left behind")
        }
    }

    /// Says what was killed, or lost its power: it holds what the finished folder would have held, and nobody looks for it.
    package func tellLeftovers(on console: Console) {
        for place in leftovers {
            console.note("\(place) was left by a run that did not end: it may hold a person's records; delete it")
        }
    }

    /// Removes everything that was written.
    package func discard() {
        try? FileManager.default.removeItem(atPath: workingPath)
    }
}
