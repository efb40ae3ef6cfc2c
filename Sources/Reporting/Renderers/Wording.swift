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
        case .active: "activity"
        case .open: "connection open, activity unknown"
        case .weak: "contact or weak attribution"
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
    static let presenceBoxes = ["taught by the person", "covered by somebody else", "not checked"]
    /// What the investigator decides on a row; nothing is a finding before that (requirement L8).
    static let dispositionBoxes = ["relied on", "not relied on", "explained", "not attributable"]
}
