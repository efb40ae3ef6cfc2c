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

    private func collected(
        most: Int = ControlLimits.body, seconds: Int64? = nil
    ) async throws(ControlRefusal) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            try await deadline.within(seconds ?? deadline.pace.body) {
                for try await piece in request.body {
                    guard bytes.count + piece.readableBytes <= most else {
                        deadline.stopReading()
                        throw ControlRefusal.tooLong
                    }
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

    /// An export, whole: it is taken as a whole or not at all.
    func export() async throws(ControlRefusal) -> [UInt8] {
        try await collected(most: ControlLimits.export, seconds: deadline.pace.export)
    }
}
