import CZlib
import Glibc

/// One recorded file to be read once from beginning to end: plain, compressed by gzip, or standard input (either kind).
///
/// `read(2)` in chunks rather than `mmap(2)`: a file that is truncated while it is mapped ends the process (SIGBUS).
package struct RecordedFile {
    /// Writes the next bytes of the file into a space, at most as many as fit, and returns how many; 0 at the end.
    package typealias Reader = (UnsafeMutableRawBufferPointer) throws -> Int

    /// As given on the command line; `-` is standard input.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Opens the file for as long as `body` runs.
    /// - Throws: `RecordedFileFault`, from the reader too: from a damaged `.gz` after its readable part; and what `body`
    ///   throws.
    package func read<Outcome>(_ body: (Reader) throws -> Outcome) throws -> Outcome {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastFault() }
        // zlib reads plain bytes as they are, so standard input need not say which kind it is.
        if path == "-" { return try decompress(descriptor, body) }
        switch isGzip(descriptor) {
        case .success(true): return try decompress(descriptor, body)
        case .success(false):
            defer { close(descriptor) }
            return try body { space in try readPlain(descriptor, into: space) }
        case .failure(let fault):
            close(descriptor)
            throw fault
        }
    }

    /// Takes the descriptor over.
    private func decompress<Outcome>(_ descriptor: Int32, _ body: (Reader) throws -> Outcome) throws -> Outcome {
        guard let stream = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw RecordedFileFault(path: path, reason: "zlib cannot open it")
        }
        defer { gzclose(stream) }
        gzbuffer(stream, 256 * 1024)
        return try body { space in
            let count = gzread(stream, space.baseAddress, UInt32(space.count))
            // At the end of the data zlib may report success and yet know that the file was cut short.
            if count <= 0 { try requireSound(stream) }
            return Int(count)
        }
    }

    private func readPlain(_ descriptor: Int32, into space: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Glibc.read(descriptor, space.baseAddress, space.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw lastFault() }
        }
    }

    private func requireSound(_ stream: gzFile) throws {
        var code = Z_OK
        gzerror(stream, &code)
        if code == Z_ERRNO { throw lastFault() }
        guard code == Z_OK || code == Z_STREAM_END else {
            throw RecordedFileFault(path: path, reason: "the compressed data end too soon or are damaged")
        }
    }

    /// By the two bytes with which every gzip file begins (RFC 1952); a pipe cannot be looked into, and zlib takes it.
    private func isGzip(_ descriptor: Int32) -> Result<Bool, RecordedFileFault> {
        var magic: [UInt8] = [0, 0]
        let count = magic.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, 2, 0) }
        if count < 0 { return errno == ESPIPE ? .success(true) : .failure(lastFault()) }
        return .success(count == 2 && magic == [0x1f, 0x8b])
    }

    private func lastFault() -> RecordedFileFault {
        RecordedFileFault(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}
