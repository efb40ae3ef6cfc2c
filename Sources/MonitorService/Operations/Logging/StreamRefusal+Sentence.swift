extension StreamRefusal {
    /// What a listener did not take, for the log. No sender is named.
    var sentence: String {
        switch self {
        case .wrongPeer: "what came from an address that from: does not name"
        case .overlong: "a line or message that was too long"
        case .badFrame: "a frame that RFC 6587 does not allow"
        case .badMessage: "a message that is not syslog of RFC 3164 or RFC 5424"
        case .noCertificate: "a TLS connection without a good client certificate"
        case .tooManyConnections: "a connection, since too many were open"
        case .tooSlow: "something that was begun and not ended in time"
        case .unfinishedLine: "the piece of a line in which a connection ended"
        }
    }
}
