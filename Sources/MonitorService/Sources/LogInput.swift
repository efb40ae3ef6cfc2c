import CZlib
import Glibc

/// One recorded log to be read once from beginning to end: a plain file, a `.gz` file, or standard input (either kind).
///
/// `read(2)` in chunks rather than `mmap(2)`: a log that is truncated while it is mapped ends the process (SIGBUS).
package struct LogInput {
    /// Large enough that system calls vanish in the cost, small enough to stay in the cache.
    static let chunkSize = 256 * 1024
    /// No proxy writes longer lines (Squid caps a URL at 8 KiB); more is not a log, and is refused rather than held.
    static let longestLine = 4 * 1024 * 1024

    /// As given on the command line; `-` is standard input.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Passes the log on in blocks of whole lines, each ended by a line feed but possibly the very last.
    /// - Returns: the number of bytes read, after decompression.
    /// - Throws: `LogInputFault`, also from a damaged `.gz` after the readable part was passed on.
    package func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws -> Int {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LogInputFault(path: path, reason: Self.lastError()) }
        if path != "-", try !Self.isGzip(descriptor, path: path) {
            defer { close(descriptor) }
            return try carry(body) { buffer in Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        }
        // zlib reads plain bytes as they are, so standard input need not say which kind it is.
        guard let stream = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw LogInputFault(path: path, reason: "zlib cannot open it")
        }
        defer { gzclose(stream) }
        gzbuffer(stream, UInt32(Self.chunkSize))
        let total = try carry(body) { buffer in
            Int(gzread(stream, buffer.baseAddress, UInt32(buffer.count)))
        }
        var code: Int32 = Z_OK
        gzerror(stream, &code)
        guard code == Z_OK || code == Z_STREAM_END else {
            throw LogInputFault(path: path, reason: "the compressed data end too soon or are damaged")
        }
        return total
    }

    private func carry(
        _ body: (Span<UInt8>) throws -> Void, read: (UnsafeMutableRawBufferPointer) -> Int
    ) throws -> Int {
        var buffer = [UInt8](repeating: 0, count: Self.chunkSize)
        var held = 0
        var total = 0
        while true {
            if held == buffer.count {
                guard held < Self.longestLine else { throw LogInputFault(path: path, reason: "a line has no end") }
                buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
            }
            let count = buffer.withUnsafeMutableBytes { read(UnsafeMutableRawBufferPointer(rebasing: $0[held...])) }
            guard count >= 0 else { throw LogInputFault(path: path, reason: Self.lastError()) }
            if count == 0 { break }
            total += count
            held += count
            let whole = Self.wholeLines(buffer.span.extracting(0..<held))
            guard whole > 0 else { continue }
            try body(buffer.span.extracting(0..<whole))
            held -= whole
            buffer.withUnsafeMutableBytes { bytes in
                guard held > 0, let base = bytes.baseAddress else { return }
                memmove(base, base + whole, held)
            }
        }
        if held > 0 { try body(buffer.span.extracting(0..<held)) }
        return total
    }

    /// The length of the part that ends with the last line feed; 0 when there is none.
    private static func wholeLines(_ bytes: Span<UInt8>) -> Int {
        var end = bytes.count
        while end > 0, bytes[end - 1] != UInt8(ascii: "\n") { end -= 1 }
        return end
    }

    private static func isGzip(_ descriptor: Int32, path: String) throws -> Bool {
        var magic: [UInt8] = [0, 0]
        let count = magic.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, 2, 0) }
        if count < 0, errno == ESPIPE { return true }
        guard count >= 0 else {
            let reason = lastError()
            close(descriptor)
            throw LogInputFault(path: path, reason: reason)
        }
        return count == 2 && magic == [0x1f, 0x8b]
    }

    private static func lastError() -> String {
        String(cString: strerror(errno)).lowercased()
    }
}
