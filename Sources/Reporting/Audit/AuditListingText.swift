import Custody
import FlowModel
import Monitoring

/// A listing as a table for a person, with local times.
package struct AuditListingText {
    private let listing: AuditListing
    private let names: SignerNames

    /// - Parameter vouched: how many entries a signed checkpoint covers.
    package static func write(_ listing: AuditListing, names: SignerNames, vouched: Int) -> String {
        let text = AuditListingText(listing: listing, names: names)
        let lines =
            text.heading(vouched) + text.windows + text.refusals + text.changes + text.intakes + text.clockSteps
            + text.quiet
            + text.unread
        return lines.map { $0 + "\n" }.joined()
    }

    private func heading(_ vouched: Int) -> [String] {
        let mark = listing.isRehearsal ? ["REHEARSAL: nothing here is evidence of anything."] : []
        return mark + [
            "School    \(listing.school)",
            "Chain     \(listing.entries) entries, intact; \(vouched) of them covered by a signed checkpoint",
            "Head      \(listing.head)",
            "Listed    \(local(listing.start)) to \(local(listing.end)), local times (Europe/London)",
        ]
    }

    private var windows: [String] {
        let title = [
            "authorisation", "accepted", "opened", "ended", "now", "documents", "segments", "readings",
        ]
        let rows = listing.windows.map { window in
            [
                window.authorisation, local(window.accepted), local(window.opened), local(window.ended),
                window.phase?.rawValue ?? "accepted", String(window.documents.values.reduce(0, +)),
                String(window.sealedSegments), String(window.readings.count),
            ]
        }
        let table = AuditListingText.table([title] + rows)
        let lines = zip(table.dropFirst(), listing.windows).flatMap { [$0] + details($1) }
        return section("Windows", rows.count) + (rows.isEmpty ? [] : [table[0]] + lines)
    }

    private func details(_ window: WindowLine) -> [String] {
        var lines: [String] = []
        if !window.signers.isEmpty { lines.append("signed by \(everybody(window.signers))") }
        lines += window.steps.map { step in
            let end = step.closesAt.map { ", until \(local($0))" } ?? ""
            return "\(local(step.time))  \(step.from) to \(step.to)\(end): \(step.reason)"
        }
        lines += window.suspensions.map { span in
            "suspended \(local(span.start)) to \(span.end.map { local($0) } ?? "now")"
        }
        if !window.documents.isEmpty {
            let kinds = window.documents.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            lines.append("documents: \(kinds.joined(separator: ", "))")
        }
        lines += window.lapses.map { "\(local($0))  lesson time fell away, by records that became known" }
        lines += window.readings.map { "\(local($0.time))  read by \(names.words(for: $0.key))" }
        lines += window.copies.map { copy in
            let secret = copy.withSecret ? "with" : "without"
            return "\(local(copy.time))  copy \(secret) its secret to \(names.words(for: copy.key))"
        }
        if window.reports > 0 { lines.append("reports: \(window.reports)") }
        return lines.map { "    " + $0 }
    }

    private var refusals: [String] {
        section("Refused", listing.refusals.count)
            + AuditListingText.table(
                listing.refusals.map { [local($0.time), $0.kind.rawValue, $0.code, "digest \($0.digest)"] })
    }

    private var changes: [String] {
        section("Loaded or changed", listing.changes.count)
            + AuditListingText.table(listing.changes.map { [local($0.time), $0.kind.rawValue, "digest \($0.digest)"] })
    }

    private var intakes: [String] {
        section("Handed in", listing.intakes.count)
            + AuditListingText.table(
                listing.intakes.map { intake in
                    let unit = intake.kind == .importTaken ? "lines" : "packets"
                    return [
                        local(intake.time), intake.kind.rawValue, intake.source, "\(intake.amount) \(unit)",
                        "digest \(intake.digest)",
                    ]
                })
    }

    private var clockSteps: [String] {
        section("Steps of the clock", listing.clockSteps.count)
            + listing.clockSteps.map { "\(local($0.time))  from \(local($0.from)) to \(local($0.to))" }
    }

    private var quiet: [String] {
        section("No window was open", listing.quiet.count)
            + listing.quiet.map { "\(local($0.start)) to \(local($0.end))" }
    }

    private var unread: [String] {
        guard !listing.unread.isEmpty else { return [] }
        let rows = listing.unread.map { String($0) }.joined(separator: ", ")
        return ["", "NOT LISTED: rows \(rows) of the chain, which this version cannot read"]
    }

    private func section(_ title: String, _ count: Int) -> [String] { ["", "\(title): \(count)"] }

    private func everybody(_ fingerprints: [String]) -> String {
        fingerprints.map { names.words(for: $0) }.joined(separator: ", ")
    }

    /// `2026-09-15 13:00`; a dash for a time that is not known.
    private func local(_ time: Int64?) -> String {
        guard let time else { return "-" }
        let moment = CivilTime.local(Timestamp(milliseconds: time))
        return "\(moment.date) \(moment.minute)"
    }

    /// Columns as wide as their widest cell, two blanks apart.
    private static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ").trimmedAtEnd
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
