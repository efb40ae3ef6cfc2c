import Custody

/// What a case must give. Whatever it does not name must be absent.
struct Expectation {
    /// A built-in `logformat` of the source; Squid's native format when absent.
    let logFormat: String?
    let lines: Int
    let ofTheSubject: Int
    /// By the words of `FlowDisposition`; those that are missing are 0.
    let dispositions: [String: Int]
    /// By the words of `Anomaly`.
    let unreadable: [String: Int]
    /// Every lesson with anything in it; all others must show nothing.
    let lessons: [Lesson]
    /// The codes for which the authorisation is refused; then nothing is read. Empty where it is accepted.
    let refused: [String]
    /// The codes of documents that are refused, in their order.
    let documentsRefused: [String]
    /// Where the window stands when its time is over.
    let phase: String

    struct Lesson: Hashable {
        /// Local, as `2026-04-28 10:45`.
        let start: String
        let outcome: String
        let services: [String]
        /// For how long somebody was in truth at it, within the time that is assessed; absent where there was no use that
        /// counts. The log was made from this, so it is known.
        let seconds: Int64?
        /// Of these, at one end, what the log cannot tell from a button.
        let hidden: Int64?
    }

    init?(_ reader: inout JSONObjectReader) {
        logFormat = reader.optionalString("logformat")
        refused = reader.optionalStrings("refused") ?? []
        documentsRefused = reader.optionalStrings("documents_refused") ?? []
        phase = reader.optionalString("phase") ?? "expired"
        let lines = reader.integer("lines")
        let subject = reader.integer("of_the_subject")
        let dispositions = reader.value("dispositions").flatMap(Self.counts)
        let unreadable = reader.value("unreadable").flatMap(Self.counts)
        let lessons = reader.objects("lessons") { Lesson(&$0) }
        guard let lines, let subject, let dispositions, let unreadable, let lessons else { return nil }
        self.lines = Int(lines)
        self.ofTheSubject = Int(subject)
        self.dispositions = dispositions
        self.unreadable = unreadable
        self.lessons = lessons
    }

    private static func counts(_ value: JSONValue) -> [String: Int]? {
        value.members.map { members in
            Dictionary(members.map { ($0.name, Int($0.value.integer ?? -1)) }) { first, _ in first }
        }
    }
}

extension Expectation.Lesson {
    init?(_ reader: inout JSONObjectReader) {
        let start = reader.string("start")
        let outcome = reader.string("outcome")
        let services = reader.strings("services")
        let seconds = reader.optionalInteger("seconds")
        let hidden = reader.optionalInteger("hidden")
        guard let start, let outcome, let services else { return nil }
        self.init(start: start, outcome: outcome, services: services, seconds: seconds, hidden: hidden)
    }
}
