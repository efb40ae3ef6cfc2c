import Custody

/// Row 20: where the school stands in data-protection law.
package struct DataProtectionBasis: Hashable, Sendable {
    /// Article 6(1) UK GDPR. Consent is not among them: an employee cannot freely refuse.
    package enum LawfulBasis: String, Hashable, Sendable, CaseIterable {
        case publicTask = "public_task"
        case legalObligation = "legal_obligation"
        case legitimateInterests = "legitimate_interests"
    }

    package let lawfulBasis: LawfulBasis
    /// The condition of article 9 and Schedule 1 DPA 2018, in words; a list of hosts can reveal health, faith or union.
    package let specialCategoryCondition: String
    package let impactAssessment: ImpactAssessment
    package let advice: OfficerAdvice

    package init(
        lawfulBasis: LawfulBasis, specialCategoryCondition: String, impactAssessment: ImpactAssessment,
        advice: OfficerAdvice
    ) {
        self.lawfulBasis = lawfulBasis
        self.specialCategoryCondition = specialCategoryCondition
        self.impactAssessment = impactAssessment
        self.advice = advice
    }

    init?(_ reader: inout JSONObjectReader) {
        let basis = reader.word("lawful_basis", LawfulBasis.self)
        let condition = reader.text("special_category_condition")
        let assessment = reader.object("dpia_ref", ImpactAssessment.init)
        let advice = reader.object("dpo_advice", OfficerAdvice.init)
        guard let basis, let condition, let assessment, let advice else { return nil }
        self.init(
            lawfulBasis: basis, specialCategoryCondition: condition, impactAssessment: assessment, advice: advice)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("lawful_basis", lawfulBasis)
            $0.add("special_category_condition", specialCategoryCondition)
            $0.add("dpia_ref", impactAssessment.json)
            $0.add("dpo_advice", advice.json)
        }
    }
}

/// The data-protection impact assessment (article 35 UK GDPR) that covers this monitoring.
package struct ImpactAssessment: Hashable, Sendable {
    package let reference: String
    package let version: String
    package let date: CivilDate

    package init(reference: String, version: String, date: CivilDate) {
        self.reference = reference
        self.version = version
        self.date = date
    }

    init?(_ reader: inout JSONObjectReader) {
        let reference = reader.text("reference", TextLimit.name)
        let version = reader.text("version", TextLimit.name)
        let date = reader.date("date")
        guard let reference, let version, let date else { return nil }
        self.init(reference: reference, version: version, date: date)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("reference", reference)
            $0.add("version", version)
            $0.add("date", date)
        }
    }
}

/// What the data-protection officer advised (article 39 UK GDPR). The officer advises and never approves (article 38(6)).
package struct OfficerAdvice: Hashable, Sendable {
    package let text: String
    package let followed: Bool
    /// Present exactly when the advice was not followed.
    package let whyNot: String?

    package init(text: String, followed: Bool, whyNot: String? = nil) {
        self.text = text
        self.followed = followed
        self.whyNot = whyNot
    }

    init?(_ reader: inout JSONObjectReader) {
        let text = reader.text("text")
        let followed = reader.bool("followed")
        let whyNot = reader.optionalText("why_not")
        guard let text, let followed else { return nil }
        if (whyNot == nil) != followed {
            reader.refuse("why_not", "must be there when the advice was not followed, and only then")
        }
        self.init(text: text, followed: followed, whyNot: whyNot)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("text", text)
            $0.add("followed", followed)
            $0.add("why_not", whyNot)
        }
    }
}
