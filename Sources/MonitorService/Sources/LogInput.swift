import CZlib
import FlowDecoding
import Glibc

/// One recorded log to be read once from beginning to end: a plain file, a `.gz` file, or standard input (either kind).
///
/// `read(2)` in chunks rather than `mmap(2)`: a log that is truncated while it is mapped ends the process (SIGBUS).
package struct LogInput {
    /// As given on the command line; `-` is standard input.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Passes the log on in blocks of whole lines, each ended by a line feed but possibly the very last. A line over
    /// `LineLimit.longest` arrives cut off just above it, so that a scan counts it as overlong.
    /// - Returns: the number of bytes read, after decompression.
    /// - Throws: `LogInputFault`, also from a damaged `.gz` after the readable part was passed on; and what `body` throws.
    package func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws -> Int {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastFault() }
        // zlib reads plain bytes as they are, so standard input need not say which kind it is.
        if path == "-" { return try decompress(descriptor, body) }
        switch isGzip(descriptor) {
        case .success(true): return try decompress(descriptor, body)
        case .success(false):
            defer { close(descriptor) }
            return try pass(on: body) { space in try readPlain(descriptor, into: space) }
        case .failure(let fault):
            close(descriptor)
            throw fault
        }
    }

    /// Takes the descriptor over.
    private func decompress(_ descriptor: Int32, _ body: (Span<UInt8>) throws -> Void) throws -> Int {
        guard let stream = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw LogInputFault(path: path, reason: "zlib cannot open it")
        }
        defer { gzclose(stream) }
        gzbuffer(stream, UInt32(LineBuffer.readSize))
        return try pass(on: body) { space in
            let count = gzread(stream, space.baseAddress, UInt32(space.count))
            // At the end of the data zlib may report success and yet know that the file was cut short.
            if count <= 0 { try requireSound(stream) }
            return Int(count)
        }
    }

    private func pass(
        on body: (Span<UInt8>) throws -> Void, read: (UnsafeMutableRawBufferPointer) throws -> Int
    ) throws -> Int {
        var buffer = LineBuffer()
        var total = 0
        var count = 0
        repeat {
            count = try buffer.fill(read)
            total += count
            try buffer.takeLines(atEnd: count == 0, body)
        } while count > 0
        return total
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
            throw LogInputFault(path: path, reason: "the compressed data end too soon or are damaged")
        }
    }

    /// By the two bytes with which every gzip file begins (RFC 1952); a pipe cannot be looked into, and zlib takes it.
    private func isGzip(_ descriptor: Int32) -> Result<Bool, LogInputFault> {
        var magic: [UInt8] = [0, 0]
        let count = magic.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, 2, 0) }
        if count < 0 { return errno == ESPIPE ? .success(true) : .failure(lastFault()) }
        return .success(count == 2 && magic == [0x1f, 0x8b])
    }

    private func lastFault() -> LogInputFault {
        LogInputFault(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}
