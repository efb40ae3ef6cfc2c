import Custody
import FlowModel

/// From the JSON document that the governing body adopted and the Chair signed; docs/formats/retention.md.
extension RetentionLimits {
    package static let format = "usher-retention-1"
    /// The whole document has some three hundred bytes.
    private static let longestDocument = 16 << 10

    /// The limits, when the Chair's signature for authorisations fits them. The key must have been valid at the end of the day
    /// of adoption: limits outlive the Chair who signed them.
    package static func accept(
        _ signed: SignedDocument, signers: Signers
    ) throws(RetentionLimitsFault) -> RetentionLimits {
        let limits = try read(signed.bytes)
        let day = limits.adoption.flatMap { CivilTime.day($0.adoptedOn) }
        let document: VerifiedDocument
        do {
            document = try signed.verified(
                by: signers, namespace: .authorisation, at: (day?.end.milliseconds ?? 0) - 1)
        } catch {
            throw .signature(error)
        }
        guard document.signer.roles.contains(.chair) else { throw .notTheChair }
        return limits
    }

    /// Reads the document, signed or not.
    package static func read(_ bytes: [UInt8]) throws(RetentionLimitsFault) -> RetentionLimits {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes, limit: longestDocument)
        } catch {
            throw .unreadable(error)
        }
        do {
            return try JSONObjectReader.read(value) { RetentionLimits(&$0) }
        } catch {
            throw .malformed(error)
        }
    }

    private init?(_ reader: inout JSONObjectReader) {
        let format = reader.string("format")
        if let format, format != Self.format { reader.refuse("format", "must be \(Self.format)") }
        let minute = reader.text("minute_ref", TextLimit.name)
        let adopted = reader.date("adopted_on")
        let adoption = minute.flatMap { minute in
            adopted.map { Adoption(minuteReference: minute, adoptedOn: $0) }
        }
        guard let limits = RetentionLimits(limits: &reader, adoption: adoption), adoption != nil else { return nil }
        self = limits
    }

    /// The numbers alone, as the school file repeats them too.
    init?(limits reader: inout JSONObjectReader, adoption: Adoption?) {
        let evidence = reader.object("evidence_days", EvidenceDays.init)
        let report = RetentionPlan.number("report_days", in: RetentionPlan.reportRange, &reader)
        let register = RetentionPlan.number("register_years", in: RetentionPlan.registerRange, &reader)
        guard let evidence, let report, let register else { return nil }
        self.init(
            adoption: adoption, noCaseDays: evidence.noCase, informalDays: evidence.informal,
            warningDays: evidence.warning, proceedingsDays: evidence.proceedings, reportDays: report,
            registerYears: register)
    }

    /// The numbers alone.
    var json: JSONValue {
        let days: [(CaseOutcome, Int)] = [
            (.noCase, noCaseDays), (.informal, informalDays), (.warning, warningDays), (.proceedings, proceedingsDays),
        ]
        return JSONObjectBuilder.object {
            $0.add(
                "evidence_days", .object(days.map { JSONMember($0.0.rawValue, .integer(Int64($0.1))) }))
            $0.add("report_days", reportDays)
            $0.add("register_years", registerYears)
        }
    }
}

/// The member `evidence_days`: one number for each outcome that has one.
private struct EvidenceDays {
    let noCase: Int
    let informal: Int
    let warning: Int
    let proceedings: Int

    init?(_ reader: inout JSONObjectReader) {
        let noCase = EvidenceDays.days(.noCase, &reader)
        let informal = EvidenceDays.days(.informal, &reader)
        let warning = EvidenceDays.days(.warning, &reader)
        let proceedings = EvidenceDays.days(.proceedings, &reader)
        guard let noCase, let informal, let warning, let proceedings else { return nil }
        (self.noCase, self.informal, self.warning, self.proceedings) = (noCase, informal, warning, proceedings)
    }

    private static func days(_ outcome: CaseOutcome, _ reader: inout JSONObjectReader) -> Int? {
        RetentionPlan.number(outcome.rawValue, in: RetentionPlan.evidenceRange, &reader)
    }
}
