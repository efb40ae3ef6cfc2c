import Custody
import Foundation
import Glibc

/// How far the audit chain had come, kept beside the store and not in it: a store that was cut, or brought back from a
/// backup, is shorter than its mark, and then nothing goes on by itself (X3).
package struct TideMark: Sendable {
    private let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Written after every commit, whole or not at all, and for its owner alone.
    package func set(entries: Int, head: ContentDigest) throws {
        let unfinished = path + ".unfinished"
        unlink(unfinished)
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw RegisterFault.markBehind(path) }
        defer { unlink(unfinished) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data("\(entries) \(head.hex)\n".utf8))
        guard rename(unfinished, path) == 0 else { throw RegisterFault.markBehind(path) }
    }

    /// What the mark says. Whoever looks while the service writes takes it before the store, which it never runs ahead of.
    package func reading() -> Reading {
        guard let data = FileManager.default.contents(atPath: path) else { return Reading(content: .absent) }
        let parts = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let entries = Int(parts[0]), let head = ContentDigest(hex: String(parts[1])) else {
            return Reading(content: .unreadable)
        }
        return Reading(content: .mark(entries: entries, head: head))
    }

    package func shows(loss chain: AuditVerdict) -> Bool { reading().shows(loss: chain) }

    /// The mark as it was at one moment.
    package struct Reading: Sendable {
        fileprivate enum Content {
            case absent, unreadable
            case mark(entries: Int, head: ContentDigest)
        }

        fileprivate let content: Content

        /// How many entries the chain had, where that is more than `chain` has: a backup that was put back is shorter, and so is
        /// a chain whose end was cut off. Nil where the mark says something else, or nothing.
        package func length(beyond chain: AuditVerdict) -> Int? {
            guard case .mark(let entries, _) = content, entries > chain.entries.count else { return nil }
            return entries
        }

        /// Whether `chain` has lost entries that the mark knows of. A store without a mark has lost nothing that can be
        /// shown, unless it has a history: then the mark itself was removed.
        package func shows(loss chain: AuditVerdict) -> Bool {
            switch content {
            case .absent: return chain.entries.count > 1
            case .unreadable: return true
            case .mark(let entries, let head):
                guard entries >= 1, entries <= chain.entries.count else { return true }
                return chain.entries[entries - 1].digest != head
            }
        }
    }
}
