/// The words for the codes of the model, the same in every rendering.
enum Wording {
    static func of(_ outcome: LessonOutcome) -> String {
        switch outcome {
        case .forReview: "For human review"
        case .trace: "Trace only"
        case .teachingService: "Shown apart"
        case .nothingObserved: "Nothing observed"
        case .notAssessed: "Not assessed"
        case .noData: "No data"
        }
    }

    static func of(_ outcome: ExcessOutcome) -> String {
        switch outcome {
        case .forReview: "For human review"
        case .withinLimit: "Within the threshold"
        case .notAssessed: "Not assessed"
        }
    }

    /// An observation is for human review until a person has decided on it.
    static func shown(_ outcome: LessonOutcome, _ dispositions: [DispositionRow]) -> String {
        dispositions.last.map { "Decided: \(of($0.judgement, $0.teaching))" } ?? of(outcome)
    }

    static func shown(_ outcome: ExcessOutcome, _ dispositions: [DispositionRow]) -> String {
        dispositions.last.map { "Decided: \(of($0.judgement))" } ?? of(outcome)
    }

    /// `not use (covered by somebody else)`; findings about days say nothing of who taught.
    static func of(_ judgement: FindingJudgement, _ teaching: TeachingCheck?) -> String {
        of(judgement) + (teaching.map { " (\(of($0)))" } ?? "")
    }

    static func of(_ judgement: FindingJudgement) -> String {
        switch judgement {
        case .use: "use"
        case .notUse: "not use"
        case .explained: "explained"
        case .notAttributable: "not attributable"
        }
    }

    static func of(_ teaching: TeachingCheck) -> String {
        switch teaching {
        case .taught: "taught by the person"
        case .covered: "covered by somebody else"
        case .notChecked: "not checked"
        }
    }

    static func of(_ lineage: LineageRow) -> String {
        lineage.kind == "new" ? "new" : "\(lineage.kind), number \(lineage.ordinal) in the line"
    }

    static func conflict(_ signer: SignerRow) -> String {
        signer.hasConflict ? "yes: somebody else has to sign" : "no"
    }

    /// `access_request` as words.
    static func document(_ kind: String) -> String { PlainWords.of(kind) }

    /// By whom a document is signed, and why it counts for nothing, where it does not.
    static func signers(of row: DocumentRow) -> String {
        "signed by \(row.principals.joined(separator: ", "))" + (row.refusal.map { "; does not count: \($0)" } ?? "")
    }

    static func closed(_ root: EvidenceRootRow) -> String {
        root.closed.map { "signed for by \($0.name), \($0.role), \($0.at.longText)" } ?? "not signed for yet"
    }

    static func standing(_ issued: IssuedReportRow) -> String {
        let replaces = issued.supersedes.map { "takes the place of \($0)" }
        let replaced = issued.supersededBy.map { "superseded by \($0)" }
        return [replaced ?? "stands", replaces].compactMap(\.self).joined(separator: "; ")
    }

    /// A judgement may be signed of any lesson, also of one in which the records show nothing.
    static let unmatched =
        "Somebody signed these about lessons or days for which this report has no finding: its records show nothing there, or too little. They establish nothing."

    static let groundsWithheld =
        "This copy leaves out the grounds and who checked the log-ins, to protect them. The full copy has both; ask the data-protection officer."

    static func retention(_ section: RetentionSection) -> [(term: String, value: String)] {
        let plan =
            "Evidence \(section.evidenceDays) days and report \(section.reportDays) days after the outcome; the line in the register \(section.registerYears) years."
        guard let outcome = section.outcome else {
            return [("As signed", plan), ("Outcome", "Not decided: everything is kept until it is.")]
        }
        let inForce = section.holds.contains { $0.released == nil }
        let until =
            "Evidence until \(outcome.evidenceUntil.longText), report until \(outcome.reportUntil.longText)"
        return [
            ("As signed", plan),
            (
                "Outcome",
                "\(outcome.outcome), \(outcome.signed.at.longText), signed by \(outcome.principals.joined(separator: ", ")). \(outcome.reason)"
            ), ("Kept until", inForce ? "\(until), and for as long as a hold is in force." : "\(until)."),
        ]
    }

    static func of(_ kind: EpisodeKind) -> String {
        switch kind {
        case .use: "Activity"
        case .contact: "Contact"
        }
    }

    static func of(_ use: AnnexUse) -> String {
        switch use {
        case .mark: "Mark"
        case .supporting: "Supporting"
        case .setAside: "Set aside"
        }
    }

    static func of(_ pattern: StripPattern) -> String {
        switch pattern {
        case .active: "activity that the records show"
        case .possible: "activity that is possible; the tables say how much is shown"
        case .open: "contact: connection open, activity unknown"
        case .weak: "other contact, or weak attribution"
        }
    }

    static let rehearsal = "REHEARSAL"
    static let rehearsalSentence =
        "REHEARSAL. Made from recorded files to try the set-up. It is not evidence and must not be used about anybody."

    /// The titles of the sections, from 1.
    static let sections = [
        "Cover", "Plain-language summary", "Authority", "Scope", "Coverage", "Method", "Lessons", "Excessive use",
        "Time outside lessons", "What speaks for the person", "The investigator’s assessment", "The person’s response",
        "Limitations", "Data protection", "Chain of custody", "Annex",
    ]

    /// What the investigator ticks for a lesson before a row may be relied on (requirement C8).
    static let presenceBoxes = TeachingCheck.allCases.map { of($0) }
}
