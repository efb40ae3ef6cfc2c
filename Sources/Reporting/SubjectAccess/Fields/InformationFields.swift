import Custody
import FlowModel
import Monitoring

/// What article 15(1) asks to be told beside the data: purposes, categories, recipients, retention, source, rights,
/// complaint, and decisions. Each is one field.
enum InformationFields {
    /// In the order of the page: the last part of the path, and its heading.
    static let headings: [(name: String, heading: String)] = [
        ("purposes", "What it is used for"), ("basis", "Lawful basis"), ("categories", "What is held"),
        ("source", "Where it comes from"), ("recipients", "Who may receive it"), ("retention", "How long it is kept"),
        ("transfers", "Abroad"), ("decisions", "Decisions"), ("left_out", "What is left out"),
        ("access", "Your right to a copy"), ("correction", "Correction and objection"), ("complaint", "Complaint"),
    ]

    static func all(_ material: AccessMaterial) -> [AccessField] {
        let texts = texts(material)
        return headings.compactMap { name, _ in
            texts[name].map { AccessField("information.\(name)", .string($0)) }
        }
    }

    private static func texts(_ material: AccessMaterial) -> [String: String] {
        let authorisation = material.authorisation
        return fixed.merging([
            "categories": categories(material.absent),
            "source": source(of: material.sourceForms),
            "purposes":
                "To find out whether the school’s social-media policy was followed, under the authorisation below (SI 2018/356 regulation 3(2)(\(authorisation.purpose.code.rawValue))). It may be used for nothing else.",
            "basis":
                "UK GDPR article 6(1), \(PlainWords.of(authorisation.dataProtection.lawfulBasis.rawValue)). Special categories: \(authorisation.dataProtection.specialCategoryCondition)",
            "recipients":
                "The investigator and whoever holds the recovery key can open the evidence. Reports go to those who decide under the disciplinary procedure, and to you. Every opening and every report handed out is listed below.",
            "retention": retention(authorisation.retention),
        ]) { _, stated in stated }
    }

    private static func categories(_ absent: AbsentEvents?) -> String {
        let contacts =
            "contacts between your log-in or issued device and the services that the authorisation names: when, how long, how many bytes, which service and registered domain; how long before one of them another site was opened, without its name"
        let lasting =
            "your lessons and hours as the timetable has them, what was signed and what happened to the window"
        let never =
            "No page addresses, searches, messages, passwords or content, and no name of any other site."
        guard let absent else {
            return "\(DomainWords.sentence(contacts)). \(DomainWords.sentence(lasting)). \(never)"
        }
        return "\(DomainWords.sentence(lasting)). \(absent.sentence(about: contacts)) \(never)"
    }

    private static func source(of forms: Set<String>) -> String {
        let packets = "packets at the school’s own switch, of which names, times and amounts are read"
        let log = "the log that the school’s own internet proxy writes anyway"
        let isCapture = forms.contains { $0.hasPrefix("capture") }
        let both = isCapture && forms.count > 1 ? "\(log), and \(packets)" : isCapture ? packets : log
        return
            "\(DomainWords.sentence(both)). Yours were picked out by the log-ins and devices that the authorisation lists. Nothing of anybody else’s was kept. The lessons and hours come from the school’s timetable."
    }

    private static func retention(_ plan: RetentionPlan) -> String {
        "Counted from the review of the case: evidence at most \(PlainWords.count(plan.evidenceDays, "day", "days")), reports \(PlainWords.count(plan.reportDays, "day", "days")); the line in the register \(PlainWords.count(plan.registerYears, "year", "years")). A hold for proceedings can lengthen this."
    }

    private static let fixed: [String: String] = [
        "transfers":
            "Nothing is transferred abroad by the program. Mail that it has sent says that something is to be done, and nothing about you.",
        "decisions":
            "No decision about you is made solely by automated means (UK GDPR articles 22A to 22D). The program gives observations without score, rank or recommendation; a named person decides on each.",
        "left_out":
            "Who told the school in confidence is in no copy. Whatever else was left out of this copy is marked in its place, with the reason.",
        "access":
            "This copy is free of charge. You may ask again, and you may ask for the reports that are listed and for an explanation of any row.",
        "correction":
            "You may have what is wrong put right, object to the processing, and have your own account of every row placed in the report (UK GDPR articles 16 and 21).",
        "complaint":
            "You may complain to the school’s data-protection officer, who must answer, and at any time to the Information Commissioner’s Office (ico.org.uk/make-a-complaint), or go to court.",
    ]
}
