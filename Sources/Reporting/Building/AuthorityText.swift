import Custody
import Monitoring

/// Section 3: the authorisation in the words that were signed.
enum AuthorityText {
    static func section(_ material: ReportMaterial) -> ReportAuthority {
        let authorisation = material.authorisation
        let events = WindowEvents(material)
        return ReportAuthority(
            statements: [
                "Made under section 11.1 of the school’s social-media policy and data-protection law. It is not an authorisation under the Regulation of Investigatory Powers Act 2000.",
                "Only records between the times in section 4 are in this report; anything earlier or later is dropped.",
            ],
            mode: authorisation.mode.rawValue,
            clauses: [clause(authorisation.allegation.clause), clause(.monitoring)],
            allegation: authorisation.allegation.text,
            lineage: events.lineage, grounds: material.includesGrounds ? grounds(authorisation) : [],
            groundsWithheld: !material.includesGrounds, answers: answers(authorisation),
            signers: SignerRows.all(material), reviewsDue: authorisation.reviewDates.map(ReportBuilder.day),
            reviews: events.reviews, interruptions: events.interruptions, cancellation: events.cancellation,
            notification: events.notification, history: events.history)
    }

    private static func grounds(_ authorisation: MonitoringAuthorisation) -> [GroundRow] {
        authorisation.grounds.map {
            GroundRow(
                date: ReportBuilder.day($0.date).longText, source: PlainWords.of($0.source.rawValue), text: $0.fact)
        }
    }

    static func clause(_ clause: PolicyClause) -> PolicyClauseRow {
        PolicyClauseRow(clause: clause.rawValue, text: DomainWords.of(clause))
    }

    /// The factors of Barbulescu v Romania, paragraph 121, as the form asks them.
    private static func answers(_ authorisation: MonitoringAuthorisation) -> [AnsweredQuestion] {
        let alternatives = authorisation.alternatives.map {
            "\(DomainWords.sentence(PlainWords.of($0.measure.rawValue))): \($0.whyNotEnough)"
        }
        let intrusion = authorisation.collateralIntrusion
        return [
            AnsweredQuestion(
                question: "Was the person told before that use may be monitored?", answer: notice(authorisation)),
            AnsweredQuestion(question: "What will it show that is not already known?", answer: authorisation.necessity),
            AnsweredQuestion(
                question: "Which less intrusive steps were considered?", answer: alternatives.joined(separator: " ")),
            AnsweredQuestion(
                question: "Is it in proportion?",
                answer:
                    "\(authorisation.proportionality.seriousness) Worst likely outcome: \(PlainWords.of(authorisation.proportionality.worstLikelySanction.rawValue))."
            ),
            AnsweredQuestion(
                question: "Who else may be seen, and what is done against it?",
                answer: "\(intrusion.risk) \(intrusion.mitigation)"),
            AnsweredQuestion(
                question: "What will the records be used for?",
                answer: "\(authorisation.purpose.consequence) They are used for nothing else."),
        ]
    }

    private static func notice(_ authorisation: MonitoringAuthorisation) -> String {
        let notice = authorisation.notice
        let person = notice.acknowledgedOn.map {
            "The person acknowledged the policy on \(ReportBuilder.day($0).longText)."
        }
        let proof = notice.otherProof.map {
            "Proof that the person was told: \(PlainWords.of($0.kind.rawValue)), \(ReportBuilder.day($0.date).longText), \($0.reference)."
        }
        let all =
            "All staff were told on \(ReportBuilder.day(notice.staffNotifiedOn).longText); the log-in notice dates from \(ReportBuilder.day(notice.systemNoticeOn).longText)."
        return [all, person, proof].compactMap(\.self).joined(separator: " ")
    }
}
