import Foundation
import Glibc

/// A small file system for the register, which can be filled to its last byte. Needs root; without, it is a folder that cannot.
final class TestDisk {
    let folder: URL
    let canBeFilled: Bool

    init(_ folder: URL, megabytes: Int, programs: Programs) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let mount = try programs.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path])
        canBeFilled = mount.status == 0
    }

    private var ballast: String { folder.appending(path: "ballast").path }

    /// Takes what room is left.
    func fill() {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var size = 1 << 20
        while size >= 1 {
            let block = [UInt8](repeating: 7, count: size)
            if write(descriptor, block, size) <= 0 { size /= 2 }
        }
    }

    func makeRoom() { unlink(ballast) }

    /// Keeps what is on it, as `kept` beside it, when the run is to be looked into.
    func unmount(keeping: Bool) {
        guard canBeFilled else { return }
        if keeping {
            try? FileManager.default.copyItem(
                at: folder, to: folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent)-kept"))
        }
        umount2(folder.path, Int32(MNT_DETACH))
    }
}
