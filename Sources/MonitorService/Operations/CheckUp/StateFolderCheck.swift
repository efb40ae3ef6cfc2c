import Foundation

/// Owners and rights of everything in the register's folder.
struct StateFolderCheck {
    let places: RegisterPlaces
    let folder: FileFacts

    /// Nil where there is no such folder.
    init?(_ places: RegisterPlaces) {
        guard let folder = FileFacts(places.folder), folder.kind == .folder else { return nil }
        self.places = places
        self.folder = folder
    }

    static func missing(_ places: RegisterPlaces) -> CheckUpRemark {
        .mend(
            .state, "there is no folder \(places.folder)",
            "name it with --state, or make it with `usherd register new`")
    }

    var remarks: [CheckUpRemark] {
        let paths = [places.folder, places.store, places.store + "-wal", places.tideMark] + secrets
        let found = paths.compactMap(remark)
        return found.isEmpty ? [.good(.state, "\(places.folder): its owner's alone")] : found
    }

    private var secrets: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: places.secrets)) ?? []
        return [places.secrets] + names.sorted().map { "\(places.secrets)/\($0)" }
    }

    private func remark(_ path: String) -> CheckUpRemark? {
        guard let facts = FileFacts(path, following: path == places.folder) else { return nil }
        return Self.remark(path, facts, owner: folder.owner)
    }

    /// Nil where all is well.
    static func remark(_ path: String, _ facts: FileFacts, owner: UInt32) -> CheckUpRemark? {
        let name = ServiceUser(id: owner, groups: [], isRunning: false).name
        if facts.kind == .link || facts.kind == .other {
            return .mend(.state, "\(path) is neither a file nor a folder", "find out who put it there")
        }
        if facts.owner != owner {
            return .mend(.state, "\(path) belongs to another user than its folder", "chown \(name) \(path)")
        }
        if facts.isShared {
            let mode = facts.kind == .folder ? "700" : "600"
            return .mend(.state, "\(path) is not for its owner alone", "chmod \(mode) \(path)")
        }
        return nil
    }
}
