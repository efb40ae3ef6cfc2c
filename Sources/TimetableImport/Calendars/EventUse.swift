import Monitoring

/// What an event is for, apart from its times.
enum EventUse: Hashable, Sendable {
    case row(EventLabel)
    /// Why it is none: one lower-case sentence without a full stop.
    case unused(String)

    init(_ entry: FeedEvent, _ settings: ImportSettings) {
        let event = entry.component
        if let reason = Self.repeated(event) ?? Self.unusedReason(entry) {
            self = .unused(reason)
            return
        }
        let texts = event.all("CATEGORIES").flatMap(\.texts) + (event["SUMMARY"].map { [$0.text] } ?? [])
        switch settings.words.meaning(of: texts, otherwise: settings.otherwise) {
        case nil: self = .unused(WordTable.unexplained)
        case .unused: self = .unused(WordTable.saysNothing)
        case .kind(let kind):
            self = .row(
                EventLabel(
                    kind: kind, subject: TimetableRow.name(event["SUMMARY"]?.text),
                    room: TimetableRow.name(event["LOCATION"]?.text)))
        }
    }

    /// What may stand once (RFC 5545 section 3.6.1) and decides whether, when and in what place of another event this one
    /// takes place, or what it is and where.
    private static let single = [
        "UID", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "STATUS", "TRANSP", "CLASS",
        "X-MICROSOFT-CDO-BUSYSTATUS", "SUMMARY", "LOCATION",
    ]

    private static func repeated(_ event: CalendarComponent) -> String? {
        single.first { event.all($0).count > 1 }.map { "its \($0) stands more than once" }
    }

    private static func unusedReason(_ entry: FeedEvent) -> String? {
        let event = entry.component
        if entry.isCancelled || event["STATUS"]?.keyword == "CANCELLED" { return "it is cancelled" }
        if event["STATUS"]?.keyword == "TENTATIVE" { return "it is not settled (STATUS)" }
        if event["TRANSP"]?.keyword == "TRANSPARENT" { return "it takes no time (TRANSP)" }
        if let privacy = event["CLASS"]?.keyword, privacy != "PUBLIC" { return "it is private (CLASS)" }
        // Whose answer it is cannot be told: a feed does not say whose it is.
        let answers = event.all("ATTENDEE").compactMap { $0.parameters["PARTSTAT"]?.uppercased() }
        if answers.contains("DECLINED") { return "somebody who was invited declined it (ATTENDEE)" }
        switch event["X-MICROSOFT-CDO-BUSYSTATUS"]?.keyword {
        case "FREE": return "it takes no time (X-MICROSOFT-CDO-BUSYSTATUS)"
        case "TENTATIVE": return "it is not settled (X-MICROSOFT-CDO-BUSYSTATUS)"
        case "OOF": return "it is an absence (X-MICROSOFT-CDO-BUSYSTATUS)"
        case "WORKINGELSEWHERE": return "it is work elsewhere (X-MICROSOFT-CDO-BUSYSTATUS)"
        case nil, "BUSY": return nil
        default: return "what its X-MICROSOFT-CDO-BUSYSTATUS means is not known"
        }
    }
}
