import Foundation

/// The files beside a log that are named after it: what rotation made of what was written before.
struct RotatedFiles {
    struct Sibling {
        let path: String
        let name: RotatedName
        let status: FileStatus
    }

    /// In no order. Empty where the folder cannot be listed.
    private let siblings: [Sibling]

    /// Beside the file itself, where `path` is a symbolic link.
    init(beside path: String) {
        let file = URL(filePath: path).resolvingSymlinksInPath()
        let folder = file.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        siblings = names.compactMap { entry in
            guard let name = RotatedName(entry, of: file.lastPathComponent) else { return nil }
            let place = folder.appending(path: entry).path
            guard let status = try? FileStatus(path: place), status.isRegular else { return nil }
            return Sibling(path: place, name: name, status: status)
        }
    }

    /// By which file it is, not by what it holds.
    func sibling(_ identity: FileIdentity) -> Sibling? {
        siblings.first { $0.status.identity == identity }
    }

    /// What was rotated after `sibling`, and before `later`, oldest first; of a file and its compressed form, the file.
    func younger(than sibling: Sibling, before later: Sibling? = nil) -> [Sibling] {
        let between = siblings.filter { candidate in
            candidate.name.isYounger(than: sibling.name)
                && later.map { $0.name.isYounger(than: candidate.name) } ?? true
        }
        return between.filter { candidate in
            !between.contains { $0.name.isSameRotation(as: candidate.name) && isPreferred($0, to: candidate) }
        }
        .sorted { $1.name.isYounger(than: $0.name) }
    }

    /// The youngest, when it is not compressed: a program may still be writing to it, until it opens the new file. Nothing
    /// beside the log may be younger by its name: that would pass for what was written since.
    var latest: Sibling? {
        siblings.filter { !$0.name.isCompressed && isYoungest($0) }.max { $0.status.modified < $1.status.modified }
    }

    /// Where what a file held is to be looked for first: in whole files before compressed ones, in long before short.
    var likeliestFirst: [Sibling] {
        siblings.sorted { first, second in
            if first.name.isCompressed != second.name.isCompressed { return second.name.isCompressed }
            return first.status.size > second.status.size
        }
    }

    /// Of those whose age can be told, the youngest.
    var youngest: [Sibling] { likeliestFirst.filter(isYoungest) }

    private func isYoungest(_ sibling: Sibling) -> Bool {
        sibling.name.isOrdered && !siblings.contains { $0.name.isYounger(than: sibling.name) }
    }

    private func isPreferred(_ first: Sibling, to second: Sibling) -> Bool {
        !first.name.isCompressed && second.name.isCompressed
    }
}
