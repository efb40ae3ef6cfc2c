import CZlib
import Glibc

/// The bytes of one file, opened for reading: as they are, or what a gzip file holds. Closed when it is released.
///
/// Never mapped: a log that is truncated while it is mapped ends the process.
final class LogBytes {
    private enum Form {
        case plain(Int32)
        case compressed(gzFile)
    }

    private let form: Form
    /// When it was opened.
    let status: FileStatus
    /// Compressed data ended too soon, or are damaged: what was to follow cannot be had.
    private(set) var isDamaged = false

    /// Never waits: what is no regular file is refused, whatever takes its place in between.
    /// - Parameter mayBeCompressed: a gzip file is read as what it holds. A log that is being written never is one.
    init(path: String, mayBeCompressed: Bool) throws(FileFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw FileFault(code: errno) }
        do throws(FileFault) {
            status = try FileStatus(descriptor: descriptor)
            guard status.isRegular else { throw FileFault(reason: "it is not a regular file") }
            let compressed = mayBeCompressed ? try LogBytes.isGzip(descriptor) : false
            form = compressed ? .compressed(try LogBytes.stream(descriptor)) : .plain(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        switch form {
        case .plain(let descriptor): close(descriptor)
        case .compressed(let stream): gzclose(stream)
        }
    }

    var isCompressed: Bool {
        if case .compressed = form { true } else { false }
    }

    /// As it is at this moment; nil for a compressed file, whose size says nothing of what it holds.
    func currentStatus() throws(FileFault) -> FileStatus? {
        guard case .plain(let descriptor) = form else { return nil }
        return try FileStatus(descriptor: descriptor)
    }

    /// Reads bytes from `offset` on, after decompression. 0 at the end.
    func read(at offset: Int, into space: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
        switch form {
        case .plain(let descriptor): try LogBytes.read(descriptor, at: offset, into: space)
        case .compressed(let stream): try read(stream, at: offset, into: space)
        }
    }

    /// Fills as much of `chunk` from `offset` on as there is; the rest of it keeps what it held.
    func read(at offset: Int, into chunk: inout [UInt8]) throws(FileFault) -> Int {
        try chunk.withUnsafeMutableBufferPointer { all throws(FileFault) in
            try read(at: offset, into: UnsafeMutableRawBufferPointer(all))
        }
    }

    /// The bytes that a fingerprint is made of.
    func beginning() throws(FileFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: FileFingerprint.longest)
        let count = try read(at: 0, into: &bytes)
        return Array(bytes.prefix(count))
    }

    private static func read(
        _ descriptor: Int32, at offset: Int, into space: UnsafeMutableRawBufferPointer
    ) throws(FileFault) -> Int {
        while true {
            let count = pread(descriptor, space.baseAddress, space.count, off_t(offset))
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileFault(code: errno) }
        }
    }

    private func read(
        _ stream: gzFile, at offset: Int, into space: UnsafeMutableRawBufferPointer
    ) throws(FileFault) -> Int {
        if gztell(stream) != offset { _ = gzseek(stream, offset, SEEK_SET) }
        let count = gzread(stream, space.baseAddress, UInt32(clamping: space.count))
        if count > 0 { return Int(count) }
        var code = Z_OK
        gzerror(stream, &code)
        if code == Z_ERRNO { throw FileFault(code: errno) }
        isDamaged = code != Z_OK && code != Z_STREAM_END
        return 0
    }

    /// By the two bytes with which every gzip file begins (RFC 1952).
    private static func isGzip(_ descriptor: Int32) throws(FileFault) -> Bool {
        var magic: [UInt8] = [0, 0]
        let count = try magic.withUnsafeMutableBufferPointer { all throws(FileFault) in
            try read(descriptor, at: 0, into: UnsafeMutableRawBufferPointer(all))
        }
        return count == 2 && magic == [0x1f, 0x8b]
    }

    /// Takes the descriptor over.
    private static func stream(_ descriptor: Int32) throws(FileFault) -> gzFile {
        guard let stream = gzdopen(descriptor, "rb") else { throw FileFault(reason: "zlib cannot open it") }
        return stream
    }
}
