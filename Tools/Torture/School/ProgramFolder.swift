import Foundation

/// Where the programs under test are.
enum ProgramFolder {
    /// - Parameter given: a folder; nil for the one in which this program lies.
    static func find(_ given: String?) throws -> URL {
        let own = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        guard let folder = given.map({ URL(filePath: $0) }) ?? own else { throw TortureFault("give --bin FOLDER") }
        for name in ["usher", "usherd"]
        where !FileManager.default.isExecutableFile(atPath: folder.appending(path: name).path) {
            throw TortureFault("\(folder.path) holds no \(name): build it first")
        }
        return folder
    }
}
