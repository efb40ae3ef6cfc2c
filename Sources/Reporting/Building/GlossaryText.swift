/// The words and codes of the report.
enum GlossaryText {
    static let all: [GlossaryRow] = [
        row(
            "Active minutes",
            "An estimate of the time in which a person did something with a service: at least the lower, at most the upper figure. The lower is rounded down, the upper up."
        ),
        row("Annex row", "One line of a log that was kept. Every figure cites the rows that it rests on."),
        row(
            "Attribution 1",
            "Somebody logged in with a log-in that the school bound as this person’s own. Whose device it was is not part of the grade."
        ),
        row("Attribution 2", "Somebody logged in with a log-in of this person that others share."),
        row("Attribution 3", "A log-on to the network, joined in time to the device and its address."),
        row("Attribution 4", "A device or an address alone. Never put up for review."),
        row("Attribution 5", "Unknown. Dropped."),
        row(
            "Contact",
            "Exchanges with a service that are too few or too short to be called use, or of grade D, however many they are. No minutes."
        ),
        row("Episode", "Marks of one service on one device without a long gap between them."),
        row(
            "Grade A",
            "Single requests with the referring site, under a log-in that the school bound as the person’s own."),
        row(
            "Grade B",
            "Start, end and bytes of each exchange, under a log-in that the school bound as the person’s own."),
        row("Grade C", "As B, but the person is known from a log-on to the network alone."),
        row(
            "Grade D",
            "No start, no end, no bytes, no log-on, or a log-in that others share. Never put up for review."),
        row(
            "For human review",
            "Enough activity for a person to look at it, and nobody has decided on it. Not a finding, and not a judgement."
        ),
        row("Mark", "The start of an exchange that looks like something a person did."),
        row("No data", "The records do not cover this time. It says nothing about use."),
        row(
            "Not assessed",
            "It is not known that this was a lesson of this person, or nothing is left of it without its edges; so it was not looked at."
        ),
        row(
            "Roles",
            "What a host is for: site (opened in a browser), app, media (pictures and film of the service), embed (buttons and players on other pages), login, shared (carries other things too)."
        ),
        row("Set aside", "Not counted, in the person’s favour, by the rule that is named."),
        row("Shown apart", "Activity of a service that is also used for teaching. Not counted."),
        row(
            "Trace",
            "Activity or contact too short or too slight to be put up for review, or of grade D. Listed, not counted."),
        row("Tunnel", "An encrypted connection, of which only the name of the host, start, end and size are known."),
    ]

    private static func row(_ term: String, _ meaning: String) -> GlossaryRow {
        GlossaryRow(term: term, meaning: meaning)
    }
}
