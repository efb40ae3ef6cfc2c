import FlowModel
import Foundation
import Monitoring

/// A file of who had which address when, which another program keeps up to date. It is read again whenever it has changed. Of
/// people who are no subjects nothing is kept, but that an address was theirs which a subject had at another time.
package struct LeaseFile {
    private struct Version: Equatable {
        let status: FileStatus
        let generation: Int
    }

    private let path: String
    private var version: Version?
    /// Of what the file held last. Empty where it cannot be read, or has faults: then nobody is known by it.
    package private(set) var table = LeaseTable.empty
    package private(set) var isUsable = true

    /// Nothing is opened before the first `refresh`.
    package init(_ path: String) {
        self.path = path
    }

    /// Reads the file where it has changed.
    /// - Parameter generation: another number for other subjects.
    /// - Returns: whether there may be another table than before.
    package mutating func refresh(for subjects: SubjectIndex, generation: Int) -> Bool {
        guard let status = try? FileStatus(path: path), status.isRegular else {
            defer { (table, version, isUsable) = (.empty, nil, false) }
            return version != nil
        }
        let latest = Version(status: status, generation: generation)
        guard latest != version else { return false }
        version = latest
        let read = FileManager.default.contents(atPath: path).flatMap { LeaseTable.parse(Array($0), file: path).table }
        table = read?.limited(to: subjects) ?? .empty
        isUsable = read != nil
        return true
    }
}
