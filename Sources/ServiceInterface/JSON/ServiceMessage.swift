import Custody

/// What the service and its clients send each other: one JSON object, in canonical form and with a line feed.
package protocol ServiceMessage {
    var json: JSONValue { get }
    /// Nil when a member is missing or wrong; the reader knows which.
    init?(_ reader: inout JSONObjectReader)
}

extension ServiceMessage {
    package var message: [UInt8] { CanonicalJSON.encode(json) + [UInt8(ascii: "\n")] }

    /// Reads a whole message, strictly: unknown members are refused.
    package init(message: [UInt8]) throws(MessageFault) {
        let value: JSONValue
        do {
            value = try JSONParser.parse(message)
        } catch {
            throw .notJSON
        }
        do {
            self = try JSONObjectReader.read(value) { Self(&$0) }
        } catch {
            throw .wrongMembers
        }
    }
}

/// Why a message cannot be read. Says nothing of what stood there.
package enum MessageFault: Error, Hashable, Sendable {
    case notJSON
    /// Members are missing, unknown or of another kind.
    case wrongMembers
}
