import Crypto
import Custody
import Glibc
import RecordedFiles

/// A capture that somebody else recorded. It holds what people wrote and read, so it is taken only with a word on who
/// recorded it under which law (law page L5), is named by its digest, and is never copied.
package struct RecordedCapture {
    let file: RecordedFile

    /// - Parameter path: as given on the command line; standard input cannot be named by a digest.
    package init(path: String) {
        self.file = RecordedFile(path: path)
    }

    /// SHA-256 of the file as it lies on the disk, compressed or not: what `sha256sum` prints.
    func digest() throws -> ContentDigest {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault() }
        defer { close(descriptor) }
        var hash = SHA256()
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw fault() }
            guard count > 0 else { break }
            hash.update(data: chunk[..<count])
        }
        guard let digest = ContentDigest(hex: Hexadecimal.encode(Array(hash.finalize()))) else { throw fault() }
        return digest
    }

    private func fault() -> RecordedFileFault {
        RecordedFileFault(path: file.path, reason: String(cString: strerror(errno)).lowercased())
    }
}
