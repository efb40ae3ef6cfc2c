import ArgumentParser
import Custody
import FlowModel
import Monitoring
import Reporting
import Voice

struct CaseShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Where a case stands: what happened, and what is due next and by whom.",
        discussion: """
            Needs no key and opens nothing. The case is verified first. With --report the findings that nobody has judged yet \
            are listed one by one.

            Example: usher case show case --report report
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The folder of the case's report.", valueName: "folder"))
    var report: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let standing = try CaseStanding(case: folder, signers: signers)
        let missing = try report.map { path throws(Failure) in try ReportFindings.undisposed(in: path, of: standing) }
        let window = standing.window.at(EventTime.now(in: standing))
        let due = isOutdated(window) ? [] : CaseDue.all(in: standing, window, missing: missing)
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(document(standing, window, due)))
            Usher.console.say()
        } else {
            tell(standing, window, due)
        }
    }

    /// A copy that was purged by the word of a newer one: what is due stands there.
    private func isOutdated(_ window: OfflineWindow) -> Bool {
        SecretDestruction(in: folder).isBegun && window.phase != .purged
    }

    private func tell(_ standing: CaseStanding, _ window: OfflineWindow, _ due: [CaseDue]) {
        var form = FormLines()
        if standing.isRehearsal { form.paragraph("REHEARSAL: this case is not evidence of anything.") }
        form.field("Authorisation", standing.authorisation.id.text)
        form.field("Staff number", standing.authorisation.subject.staffNumber.text)
        form.field("Stands", "\(window.phase.rawValue): \(CasePhase.sentence(window.phase))")
        if isOutdated(window) {
            form.field("Destroyed", "the secret of this copy; what happened to the case since is in a newer one")
        }
        for stop in window.state.stops.map(CaseAccount.sentence).sorted() { form.field("Stopped by", stop) }
        form.title("WHAT HAPPENED")
        let authoriser = standing.authorisation.authoriser
        form.field(
            CaseAccount.local(standing.authorisation.signedAt), "\(authoriser.name) signed the authorisation")
        for (index, entry) in standing.trail.entries.enumerated() {
            form.field(
                CaseAccount.local(entry.document.signedAt),
                """
                \(entry.document.signer.name) \(CaseAccount.sentence(entry.document.act))
                \(entry.document.reason)
                (\(standing.name(of: index))\(entry.signers.count > 1 ? ", signed by \(entry.signers.count)" : ""))
                \(window.refused[entry.digest].map { "Does not count as it is. \($0.rawValue): \($0)" } ?? "")
                """)
        }
        form.title("WHAT IS DUE")
        for item in due {
            form.field(Self.day(item, now: EventTime.now(in: standing)), "\(item.what) (\(item.by): \(item.command))")
        }
        if due.isEmpty { form.paragraph("Nothing.") }
        form.lines.forEach { Usher.console.say($0) }
    }

    private static func day(_ item: CaseDue, now: Timestamp) -> String {
        guard let on = item.on else { return "open" }
        if item.since { return "from \(on)" }
        return on < CivilTime.local(now).date ? "OVERDUE, \(on)" : "by \(on)"
    }

    private func document(_ standing: CaseStanding, _ window: OfflineWindow, _ due: [CaseDue]) -> JSONValue {
        [
            "authorisation": .string(standing.authorisation.id.text), "phase": .string(window.phase.rawValue),
            "rehearsal": .bool(standing.isRehearsal),
            "documents": .array(
                standing.trail.entries.enumerated().map { index, entry in
                    [
                        "name": .string(standing.name(of: index)), "kind": .string(entry.document.kind.rawValue),
                        "digest": .string(entry.digest.hex), "by": .string(entry.document.signer.name),
                        "role": .string(entry.document.signer.role.rawValue),
                        "signed_at": .string(RFC3339.text(entry.document.signedAt)),
                        "signatures": .integer(Int64(entry.signers.count)),
                        "refused": .string(window.refused[entry.digest]?.rawValue ?? ""),
                    ]
                }),
            "due": .array(
                due.map { item in
                    [
                        "what": .string(item.what), "by": .string(item.by),
                        "on": .string(item.on?.description ?? ""), "command": .string(item.command),
                    ]
                }),
        ]
    }
}
