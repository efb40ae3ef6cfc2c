import Hummingbird
import Monitoring
import ServiceInterface

/// A request that is not answered: the status of HTTP, a stable code, and a sentence that holds nothing of the request.
struct ControlRefusal: Error {
    let status: HTTPResponse.Status
    let refusal: ServiceRefusal

    init(_ status: HTTPResponse.Status, _ code: String, _ reason: String) {
        self.status = status
        refusal = ServiceRefusal(code: code, reason: reason)
    }

    init(_ refusal: RequestRefusal) {
        let status: HTTPResponse.Status
        switch refusal {
        case .noSuchCase: status = .notFound
        case .tooMany: status = .tooManyRequests
        default: status = .forbidden
        }
        self.init(status, refusal.code, refusal.sentence)
    }

    static let unknownPeer = ControlRefusal(
        .forbidden, "peer", "your user may not speak to this service; ask its administrator for the group of the socket"
    )
    static let notAdministrator = ControlRefusal(
        .forbidden, "administrator", "only root and the service's own user may do this")
    static let tooOften = ControlRefusal(
        .tooManyRequests, "too-often", "too many requests in a short time; wait a minute, and try again")
    static let tooManyRefused = ControlRefusal(
        .tooManyRequests, "too-many-refused",
        "too many documents were refused in a short time; wait some minutes, and check the documents before")
    static let secondRequest = ControlRefusal(
        .badRequest, "second-request", "a connection is for one request; connect again")
    static let noSuchPath = ControlRefusal(
        .notFound, "no-such-path", "there is nothing at this path; docs/control-api.yaml lists what there is")
    static let wrongMethod = ControlRefusal(
        .methodNotAllowed, "wrong-method", "this path takes another method; docs/control-api.yaml lists what there is")
    static let strayQuery = ControlRefusal(.badRequest, "query", "the query is not one that this path knows")
    static let strayBody = ControlRefusal(.badRequest, "body", "this path takes no body")
    static let wrongType = ControlRefusal(
        .unsupportedMediaType, "content-type", "this path takes another content type; docs/control-api.yaml says which")
    static let tooLong = ControlRefusal(
        .contentTooLarge, "too-long", "the body is longer than \(ControlLimits.body) bytes")
    static let cutOff = ControlRefusal(.badRequest, "cut-off", "the body did not come whole and in time")
    static let notJSON = ControlRefusal(
        .badRequest, "not-json", "the body is not one strict JSON document in UTF-8")
    static let wrongMembers = ControlRefusal(
        .badRequest, "wrong-members",
        "members are missing, unknown or of another kind; docs/control-api.yaml lists them")
    static let notAnIdentifier = ControlRefusal(
        .notFound, "not-an-identifier", "the path does not end with the identifier of an authorisation")
    static let store = ControlRefusal(
        .serviceUnavailable, "store",
        "the store cannot be written, and nothing has happened; look at its disk and at `usherd status`")
    static let copy = ControlRefusal(
        .serviceUnavailable, "copy",
        "the copy cannot be made; look at the disk of the runtime folder and at `usherd status`")
}
