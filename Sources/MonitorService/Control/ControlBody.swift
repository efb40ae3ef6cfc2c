import Custody
import Hummingbird
import NIOCore
import ServiceInterface

/// The body of a request, read within its limits.
struct ControlBody {
    private let request: Request
    private let deadline: ConnectionDeadline

    init(_ request: Request, _ deadline: ConnectionDeadline) {
        self.request = request
        self.deadline = deadline
    }

    /// A whole message.
    func message<Message: ServiceMessage>(_ type: Message.Type) async throws(ControlRefusal) -> Message {
        let bytes = try await collected()
        do {
            return try Message(message: bytes)
        } catch {
            switch error {
            case .notJSON: throw .notJSON
            case .wrongMembers: throw .wrongMembers
            }
        }
    }

    private func collected() async throws(ControlRefusal) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            try await deadline.within(deadline.pace.body) {
                for try await piece in request.body {
                    guard bytes.count + piece.readableBytes <= ControlLimits.body else { throw ControlRefusal.tooLong }
                    bytes += Array(piece.readableBytesView)
                }
            }
        } catch let refusal as ControlRefusal {
            throw refusal
        } catch {
            throw .cutOff
        }
        return bytes
    }

    /// Hands on the body in blocks of whole lines, each with its line feed; the last may lack it. When a block is not taken,
    /// the rest is passed over before that is said: clients read no answer while they send.
    func lines(_ take: ([UInt8]) async throws -> Void) async throws {
        var iterator = request.body.makeAsyncIterator()
        do {
            try await blocks(&iterator, take)
        } catch {
            while try await next(&iterator) != nil {}
            throw error
        }
    }

    private func blocks(
        _ iterator: inout RequestBody.AsyncIterator, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        var pending: [UInt8] = []
        while let piece = try await next(&iterator) {
            pending += Array(piece.readableBytesView)
            let end = pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            guard pending.count - end <= ControlLimits.line else { throw ControlRefusal.longLine }
            guard end > 0 else { continue }
            try await take(Array(pending[..<end]))
            pending.removeSubrange(..<end)
        }
        if !pending.isEmpty { try await take(pending) }
    }

    private func next(_ iterator: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
        do {
            return try await deadline.within(deadline.pace.stall) { try await iterator.next() }
        } catch {
            throw ControlRefusal.cutOff
        }
    }
}
