import Foundation
import Glibc
import TestSupport

/// A file system of its own that can be filled to its last byte.
struct SmallDisk {
    let folder: URL

    static var canBeMade: Bool { (try? with { _ in }) != nil }

    struct CannotMount: Error {}

    static func with(_ body: (SmallDisk) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let run = try CommandRun("/bin/mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.path])
            guard run.status == 0 else { throw CannotMount() }
            defer { _ = try? CommandRun("/bin/umount", ["--lazy", folder.path]) }
            try body(SmallDisk(folder: folder))
        }
    }

    private var ballast: String { folder.appending(path: "ballast").path }

    /// Takes what room is left.
    func fill() throws {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CannotMount() }
        defer { close(descriptor) }
        let page = [UInt8](repeating: 7, count: 4_096)
        while write(descriptor, page, page.count) > 0 {}
    }

    func makeRoom() throws {
        try FileManager.default.removeItem(atPath: ballast)
    }
}
