import Monitoring

extension ServiceEvent {
    /// What kind of document was handed in.
    package enum DocumentKind: Hashable, Sendable {
        case authorisation
        case event(EventKind)

        var word: String {
            switch self {
            case .authorisation: "authorisation"
            case .event(let kind): kind.rawValue
            }
        }
    }

    /// Why a listener took something not. No peer is named.
    package enum StreamFault: String, Hashable, Sendable, CaseIterable {
        case wrongPeer = "wrong-peer"
        case overlong
        case badFrame = "bad-frame"
        case badMessage = "bad-message"
        case badHandshake = "bad-handshake"
        case tooManyConnections = "too-many-connections"
        case tooSlow = "too-slow"
        case cutOff = "cut-off"

        var sentence: String {
            switch self {
            case .wrongPeer: "what a sender sent that from: does not name"
            case .overlong: "a line or message that was too long"
            case .badFrame: "a frame that RFC 6587 does not allow"
            case .badMessage: "a message that is not syslog of RFC 3164 or RFC 5424"
            case .badHandshake: "a TLS connection without a good client certificate"
            case .tooManyConnections: "a connection, since too many were open"
            case .tooSlow: "a connection that began a line and did not end it in time"
            case .cutOff: "the rest of a line that a connection ended in"
            }
        }
    }

    /// Why the control socket refused a request. Nothing of the request is told.
    package enum RequestFault: String, Hashable, Sendable, CaseIterable {
        case wrongPeer = "wrong-peer"
        case tooLarge = "too-large"
        case tooSlow = "too-slow"
        case tooMany = "too-many"
        case malformed
        case badSignature = "bad-signature"
        case replayed
        case outOfTime = "out-of-time"
        case notAllowed = "not-allowed"

        var sentence: String {
            switch self {
            case .wrongPeer: "its user may not use the control socket"
            case .tooLarge: "it is too large"
            case .tooSlow: "it did not arrive in time"
            case .tooMany: "too many came at once"
            case .malformed: "it is not in the form that the service reads"
            case .badSignature: "its signature is not good"
            case .replayed: "it came before"
            case .outOfTime: "it was not signed within the last minutes; check the clocks"
            case .notAllowed: "who signed it may not have what it asks for"
            }
        }
    }

    /// Why a notice was not sent. No recipient is named.
    package enum NoticeFault: String, Hashable, Sendable, CaseIterable {
        case notRunnable = "not-runnable"
        case failed
        case timedOut = "timed-out"
        case givenUp = "given-up"

        var sentence: String {
            switch self {
            case .notRunnable: "the program that notices: names cannot be run"
            case .failed: "the mail program reports an error; see its own log"
            case .timedOut: "the mail program did not end in time"
            case .givenUp: "it was tried for a day, and is not tried again"
            }
        }
    }
}
