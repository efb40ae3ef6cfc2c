import Foundation
import NIOCore

/// The bytes of a file, piece by piece.
struct FilePieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let path: String

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(handle: FileHandle(forReadingAtPath: path))
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        let handle: FileHandle?

        private static let piece = 64 << 10

        mutating func next() async throws -> ByteBuffer? {
            guard let handle else { throw CocoaError(.fileReadNoSuchFile) }
            guard let data = try handle.read(upToCount: Self.piece), !data.isEmpty else { return nil }
            return ByteBuffer(bytes: Array(data))
        }
    }
}
