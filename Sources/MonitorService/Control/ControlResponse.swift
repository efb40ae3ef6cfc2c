import Hummingbird
import NIOCore
import ServiceInterface

/// Answers as HTTP. Each is the last of its connection: a client that asks again connects again, and no unread rest of a
/// request can be taken for the next one.
enum ControlResponse {
    static func message(
        _ message: some ServiceMessage, status: HTTPResponse.Status = .ok, _ deadline: ConnectionDeadline
    ) -> Response {
        whole(message.message, type: "application/json", status, deadline)
    }

    /// The text format of Prometheus.
    static func text(_ text: String, _ deadline: ConnectionDeadline) -> Response {
        whole(Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8", .ok, deadline)
    }

    static func archive(_ archive: CaseArchive, _ deadline: ConnectionDeadline) -> Response {
        response(.ok, type: "application/x-tar", archive.body(deadline))
    }

    private static func whole(
        _ bytes: [UInt8], type: String, _ status: HTTPResponse.Status, _ deadline: ConnectionDeadline
    ) -> Response {
        let body = ResponseBody(contentLength: bytes.count) { writer in
            try await deadline.within(deadline.pace.stall) { try await writer.write(ByteBuffer(bytes: bytes)) }
            try await writer.finish(nil)
            deadline.end()
        }
        return response(status, type: type, body)
    }

    private static func response(_ status: HTTPResponse.Status, type: String, _ body: ResponseBody) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.connection] = "close"
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: body)
    }
}
