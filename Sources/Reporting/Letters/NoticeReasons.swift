import Monitoring

/// Why, who sees the result, and how it ends.
enum NoticeReasons {
    static func sections(_ material: NoticeMaterial) -> [NoticeLetter.Section] {
        let authorisation = material.authorisation
        return [
            .init("Why", why(authorisation)),
            .init("Who sees it, and how long it is kept", [.list(readers(authorisation))]),
            .init("How it is reviewed and ends", [.list(ending(authorisation))]),
        ]
    }

    /// The grounds are given without who told or how it became known, which could give an informant away.
    private static func why(_ authorisation: MonitoringAuthorisation) -> [NoticeLetter.Block] {
        let clause = authorisation.allegation.clause
        var facts: [NoticeLetter.Fact] = [
            .init("Allegation", authorisation.allegation.text),
            .init("Clause", "\(clause.rawValue) of the policy: \(DomainWords.of(clause).lowercased())"),
        ]
        facts += authorisation.grounds.map {
            .init("Fact", "\(ReportDay(number: $0.date.dayNumber).longText): \($0.fact)")
        }
        facts.append(.init("To find out", authorisation.necessity))
        if let covert = authorisation.covert { facts.append(.init("Not told at first", covert.reason)) }
        return [.facts(facts)]
    }

    private static func readers(_ authorisation: MonitoringAuthorisation) -> [String] {
        let names = authorisation.recipients.map(\.name).joined(separator: " and ")
        let retention = authorisation.retention
        return [
            "\(authorisation.investigator.name) investigates and writes the report, which you and those who decide receive. The records are encrypted; only "
                + "\(names) hold keys. Whoever runs the school’s computers cannot open them, and each reading is logged.",
            "Records are destroyed \(retention.evidenceDays) days after the review at the latest, the report after "
                + "\(retention.reportDays) days, unless a procedure or a claim that rests on them is still running.",
            "A line that there was an authorisation, without anything about your use, is kept "
                + "\(retention.registerYears) years.",
            "They are used for this alone: \(authorisation.purpose.consequence)",
        ]
    }

    private static func ending(_ authorisation: MonitoringAuthorisation) -> [String] {
        let dates = authorisation.reviewDates.map { NoticeWords.day($0) }.joined(separator: ", ")
        return [
            "It is reviewed on \(dates). Each review asks first whether to cancel; a missed review stops it by itself.",
            "It can be cancelled at any moment, and is when its reason is gone. Once cancelled or over, it cannot be "
                + "reopened.",
        ]
    }
}
