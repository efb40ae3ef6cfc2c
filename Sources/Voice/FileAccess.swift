import Foundation

/// Reading and writing whole files, with failures that say what to do.
package enum FileAccess {
    /// - Parameter limit: more bytes than this are refused unread.
    package static func read(_ path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
            throw Failure(.noInput, "cannot open \(path)", hint: "check the path and that you may read it")
        }
        guard size <= limit else { throw Failure(.badInput, "\(path) is larger than \(limit) bytes") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.noInput, "cannot read \(path)", hint: "check that it is a file and that you may read it")
        }
        return Array(data)
    }

    /// - Throws: when `create` would fail as things stand: said before a person has done work for nothing.
    package static func checkCreatable(_ path: String) throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.cannotCreate, "\(path) is already there", hint: "choose another name; nothing was changed")
        }
        try checkReplaceable(path)
    }

    /// - Throws: when the folder of `path` is not there or may not be written to.
    package static func checkReplaceable(_ path: String) throws(Failure) {
        let parent = URL(filePath: path).deletingLastPathComponent().path
        guard access(parent, W_OK | X_OK) == 0 else {
            throw Failure(.cannotCreate, "cannot create \(path)", hint: "check that the folder is there and yours")
        }
    }

    /// Writes a new file, readable by its owner alone when `secret`. Never replaces one that is there.
    package static func create(_ path: String, _ bytes: [UInt8], secret: Bool = false) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, secret ? 0o600 : 0o644)
        guard descriptor >= 0 else {
            let exists = errno == EEXIST
            throw Failure(
                .cannotCreate, exists ? "\(path) is already there" : "cannot create \(path)",
                hint: exists ? "choose another name; nothing was changed" : "check that the folder is there and yours")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(bytes))
            try file.close()
        } catch {
            unlink(path)
            throw Failure(.cannotCreate, "cannot write \(path)", hint: "is the disk full?")
        }
    }

    /// Writes a new file that everybody may read and that appears whole: under its name there is at any moment nothing, or all
    /// of it. Never replaces one that is there.
    package static func createWhole(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let beside = path + ".unfinished-\(getpid())"
        try create(beside, bytes)
        defer { unlink(beside) }
        guard link(beside, path) == 0 else {
            let exists = errno == EEXIST
            throw Failure(
                .cannotCreate, exists ? "\(path) is already there" : "cannot create \(path)",
                hint: exists ? "choose another name; nothing was changed" : "check that the folder is there and yours")
        }
    }

    /// Adds to the end of a file, which need not be there yet.
    package static func append(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(.cannotCreate, "cannot write \(path)") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(bytes))
        } catch {
            throw Failure(.cannotCreate, "cannot write \(path)", hint: "is the disk full?")
        }
    }

    /// Writes a file that its owner alone can read, in the place of one that may be there: the old one or the new one is
    /// there at any moment, whole.
    package static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let beside = path + ".unfinished-\(getpid())"
        try create(beside, bytes, secret: true)
        guard rename(beside, path) == 0 else {
            unlink(beside)
            throw Failure(.cannotCreate, "cannot write \(path)", hint: "check that the folder is there and yours")
        }
    }
}
