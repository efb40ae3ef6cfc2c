import Custody
import Foundation
import ServiceInterface

/// The answer to a request that was written by hand.
package struct RawAnswer {
    package let status: Int
    /// The code of a refusal.
    package let code: String?
    package let text: String

    /// Nil when nothing came before the connection was closed, or when it was not closed.
    package static func of(_ socket: String, _ request: String) async -> RawAnswer? {
        guard let connection = try? RawConnection(socket) else { return nil }
        await connection.send(request)
        return RawAnswer(await connection.rest())
    }

    package init?(_ text: String?) {
        guard let text, text.hasPrefix("HTTP/1.1 "), let status = Int(text.dropFirst(9).prefix(3)) else { return nil }
        self.status = status
        self.text = text
        let body = text.split(separator: "\r\n\r\n", maxSplits: 1).last ?? ""
        code = (try? ServiceRefusal(message: Array(body.utf8)))?.code
    }

    /// A POST of JSON.
    package static func post(_ path: String, _ body: String, type: String = "application/json") -> String {
        "POST \(path) HTTP/1.1\r\nhost: x\r\ncontent-type: \(type)\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
