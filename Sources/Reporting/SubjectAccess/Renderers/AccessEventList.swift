import FlowModel
import Monitoring

/// The person's own events as a printed table.
enum AccessEventList {
    static func section(_ view: AccessView) -> [Markup] {
        let columns = [
            Column("No.", numeric: true), Column("When (local)"), Column("Service"), Column("Site"), Column("Role"),
            Column("Form"), Column("Outcome"), Column("Down", numeric: true), Column("Up", numeric: true),
            Column("Device", numeric: true), Column("Sure", numeric: true),
        ]
        if let reason = absence(view) { return [.paragraph(reason)] }
        let events = view.events
        let left = view.eventsLeftOut
        let count = PlainWords.count(events.count, "event", "events")
        return [
            .paragraph(
                "\(count) in this copy\(left == 0 ? "" : ", \(left) left out"). An event is one line of the proxy’s log; what it means and does not mean is explained below. It is not a finding. All columns are in events.csv and events.json."
            ),
            .table(
                "Events in the order in which they were sealed", columns: columns, rows: events.map(row),
                class: "events"),
        ]
    }

    /// How many are held, or why none is in the copy.
    static func count(_ view: AccessView) -> String {
        let (destroyed, apart) = (view.text("about.events_destroyed"), view.text("about.events_set_apart"))
        if !destroyed.isEmpty { return "none: destroyed on \(destroyed)" }
        return apart.isEmpty ? view.text("about.events") : "sealed and set apart on \(apart); not in this copy"
    }

    private static func absence(_ view: AccessView) -> String? {
        let (destroyed, apart) = (view.text("about.events_destroyed"), view.text("about.events_set_apart"))
        if !destroyed.isEmpty { return "The events were destroyed on \(destroyed). Nobody can read them any more." }
        guard !apart.isEmpty else { return nil }
        return
            "The window was found invalid on \(apart). Your events are held, sealed and set apart, and are not in this copy: what opens them is given to nobody any more. You may ask the school’s data-protection officer for them, or that they be destroyed."
    }

    private static func row(_ flow: EvidenceFlow) -> TableRow {
        let bytes = { (count: ByteCount?) in Markup.text(count.map { DecimalDigits.grouped($0.bytes) } ?? "–") }
        return TableRow([
            .text("\(flow.ordinal)"), .text(time(flow)), .text(flow.service.text), .text(flow.site),
            .text(flow.role.rawValue), .text(flow.form.rawValue), .text(flow.outcome.rawValue), bytes(flow.down),
            bytes(flow.up), .text("\(flow.device)"), .text("\(flow.attribution.rawValue)"),
        ])
    }

    private static func time(_ flow: EvidenceFlow) -> String {
        let start = flow.time.start.map { ReportBuilder.moment($0) }
        let end = flow.time.end.map { ReportBuilder.moment($0) }
        return switch (start, end) {
        case (let start?, let end?): "\(start.day.shortText) \(start.clockWithSeconds)–\(end.clockWithSeconds)"
        case (let start?, nil): "\(start.day.shortText) \(start.clockWithSeconds)–?"
        case (nil, let end?): "\(end.day.shortText) ?–\(end.clockWithSeconds)"
        case (nil, nil): "not known"
        }
    }
}
