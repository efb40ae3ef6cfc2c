import Custody

/// Why the service does not do what it was asked: a stable code and a sentence. Holds nothing of the request.
package struct ServiceRefusal: Error, Hashable, Sendable, ServiceMessage {
    package let code: String
    /// What is wrong and what to do about it.
    package let reason: String

    package init(code: String, reason: String) {
        self.code = code
        self.reason = reason
    }

    package var json: JSONValue { MessageObject().with("error", code).with("reason", reason).json }

    package init?(_ reader: inout JSONObjectReader) {
        let code = reader.string("error")
        let reason = reader.string("reason")
        guard let code, let reason else { return nil }
        self.init(code: code, reason: reason)
    }
}
