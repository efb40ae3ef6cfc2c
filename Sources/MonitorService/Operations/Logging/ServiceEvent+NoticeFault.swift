extension ServiceEvent {
    /// Why a notice was not sent. No recipient is named.
    package enum NoticeFault: String, Hashable, Sendable, CaseIterable {
        case outbox
        case notRunnable = "not-runnable"
        case failed
        case timedOut = "timed-out"
        case givenUp = "given-up"

        var sentence: String {
            switch self {
            case .outbox: "the outbox is full or cannot be written; see that notices are taken out of it"
            case .notRunnable: "the program that notices: names cannot be run"
            case .failed: "the mail program reports an error; see its own log"
            case .timedOut: "the mail program did not end in time"
            case .givenUp: "it was tried for a day, and is not tried again"
            }
        }
    }
}
