/// Why something of a source is not among what was read of it. Nothing of it is about anybody. The raw value is stable.
package enum LossReason: String, Hashable, Sendable, CaseIterable {
    /// Lines whose stamps lay more than two minutes from their arrival.
    case stampOff = "stamp-off"
    /// The service itself stood still for so long that senders may have given up.
    case notRead = "not-read"
    /// The service did not run.
    case notRunning = "not-running"
    /// The socket was not open.
    case notListening = "not-listening"
    /// Datagrams that the kernel threw away.
    case lostDatagram = "lost-datagram"
    /// Packets that the kernel threw away; counted as an anomaly.
    case lostFrame = "lost-frame"
    /// What was gone from a log before it was read.
    case lostBytes = "lost-bytes"

    // What a listener refused (docs/formats/streams.md).
    case wrongPeer = "wrong-peer"
    case overlong
    case badFrame = "bad-frame"
    case badMessage = "bad-message"
    case noCertificate = "no-certificate"
    case tooManyConnections = "too-many-connections"
    case tooSlow = "too-slow"
    case unfinishedLine = "unfinished-line"

    /// Whether nobody can tell what the source had to say meanwhile: then it is a time without data. A stranger has nothing to
    /// say, and a line or message that cannot be read is one among others that were.
    package var isGap: Bool {
        switch self {
        case .wrongPeer, .overlong, .badMessage: false
        case .stampOff, .notRead, .notRunning, .notListening, .lostDatagram, .lostFrame, .lostBytes, .badFrame,
            .noCertificate, .tooManyConnections, .tooSlow, .unfinishedLine:
            true
        }
    }

    /// What happened, for a report.
    package var sentence: String {
        switch self {
        case .stampOff: "lines came with stamps more than two minutes off, and were not used"
        case .notRead: "the service stood still, and senders may have given up"
        case .notRunning: "the service did not run"
        case .notListening: "the service could not listen"
        case .lostDatagram: "datagrams were lost, since they came too fast"
        case .lostFrame: "packets were lost, since the computer was too busy"
        case .lostBytes: "part of the log was gone before it was read"
        case .wrongPeer: "something came from an address that is not expected"
        case .overlong: "a line was too long"
        case .badMessage: "a message held no line"
        case .noCertificate, .tooManyConnections: "a sender was refused"
        case .badFrame, .tooSlow, .unfinishedLine: "what a sender sent broke off or could not be told apart"
        }
    }
}
