import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("The letter to the person")
struct NoticeLetterTests {
    private static func material(
        _ change: (inout MonitoringAuthorisation) throws -> Void = { _ in }
    ) throws -> NoticeMaterial {
        var fixture = try AuthorisationFixture()
        try change(&fixture.document)
        return NoticeMaterial(
            authorisation: fixture.document, digest: ContentDigest(of: fixture.bytes), schoolName: "Littletown",
            serviceNames: [try AuthorisationFixture.service("facebook"): "Facebook"],
            writtenOn: try AuthorisationFixture.date("2026-04-24"), officerContact: nil, questionsContact: nil,
            principal: nil, fileName: "archer.json")
    }

    /// The text with its line breaks undone.
    private static func text(_ material: NoticeMaterial) -> String {
        String(decoding: TextLetter.render(NoticeLetter(material)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("says what, when in local time, why, who, and how to check it")
    func content() throws {
        let material = try Self.material()
        let text = Self.text(material)
        for sentence in [
            "Services: Facebook, instagram. No others", "From: Monday 27 April 2026 at 06:00 (BST)",
            "Until: Friday 8 May 2026 at 23:59 (BST)", material.authorisation.allegation.text,
            "only Ina Deputy and Cat Chair hold keys", "It is reviewed on Friday 1 May 2026", material.digest.hex,
            "This is not an authorisation under the Regulation of Investigatory Powers Act 2000", "-I PRINCIPAL -n",
        ] {
            #expect(text.contains(sentence), "\(sentence)")
        }
    }

    @Test("says what use is held against, rule by rule, so that nobody is measured by what they were not told")
    func measures() throws {
        let adopted = try AuthorisationFixture.date("2026-03-18")
        let threshold = ThresholdReference(
            minuteReference: "GB 2026-03-18/7", adoptedOn: adopted,
            notifiedOn: try AuthorisationFixture.date("2026-03-25"),
            minutesPerDay: 30, minutesPerTenDays: 150)
        let lessons = "each of your lessons: two minutes of use or more are put before the investigator (policy 5.5)"
        let days =
            "30 minutes or more on one day, or 150 in ten school days, in working hours without breaks and lunch (policy 3.1; adopted by the governors on Wednesday 18 March 2026, minute GB 2026-03-18/7, made known on Wednesday 25 March 2026)"
        for (rules, told) in [
            ([.lessonUse], [lessons]), ([.excessive], [days]), ([.lessonUse, .excessive], [lessons, days]),
        ]
            as [([AuthorisedRule], [String])]
        {
            let text = Self.text(
                try Self.material { document in
                    document.rules = rules
                    document.threshold = threshold
                })
            for sentence in [lessons, days] { #expect(text.contains(sentence) == told.contains(sentence)) }
        }
    }

    @Test("gives grounds without how they became known or who told")
    func informants() throws {
        let text = Self.text(
            try Self.material { document in
                document.grounds = [
                    Ground(
                        date: try AuthorisationFixture.date("2026-04-20"), source: .complaint,
                        fact: "A feed was open on the desk during maths.")
                ]
                document.sealedInformant = "sealed-name-of-somebody"
            })
        #expect(text.contains("20 April 2026: A feed was open on the desk during maths."))
        #expect(!text.contains("complaint,"))
        #expect(!text.contains("sealed-name-of-somebody"))
    }

    @Test("says at once whether it comes before or after")
    func mode() throws {
        let overt = Self.text(try Self.material())
        #expect(overt.contains("You are told before it begins"))
        let covert = Self.text(
            try Self.material { document in
                document.mode = .covert
                document.covert = CovertConditions(
                    reason: "Records in dispute could be deleted.", suspicion: .crime, noPrivateAreas: true,
                    noPersonalMail: true)
            })
        #expect(!covert.contains("You are told before it begins"))
        #expect(covert.contains("Not told at first: Records in dispute could be deleted."))
    }

    @Test("what a document says becomes neither markup nor a command")
    func harmless() throws {
        var material = try Self.material { $0.necessity = "To know <script>alert(1)</script> & more" }
        material.fileName = "a; rm -rf x.json"
        material.principal = "$(reboot)"
        let page = String(decoding: HTMLLetter.render(NoticeLetter(material)), as: UTF8.self)
        #expect(!page.contains("<script"))
        #expect(page.contains("To know &lt;script&gt;alert(1)&lt;/script&gt; &amp; more"))
        #expect(!page.contains("rm -rf"))
        #expect(!page.contains("reboot"))
        #expect(page.contains("sha256sum FILE"))
    }

    @Test("is the same for the same document, and both forms say the same")
    func bothForms() throws {
        let letter = NoticeLetter(try Self.material())
        #expect(HTMLLetter.render(letter) == HTMLLetter.render(letter))
        let page = String(decoding: HTMLLetter.render(letter), as: UTF8.self)
        let text = String(decoding: TextLetter.render(letter), as: UTF8.self)
        for title in [
            "What is looked at", "What is not looked at", "Your rights", "Check it yourself", "Acknowledgement",
        ] {
            #expect(page.contains(title))
            #expect(text.contains(title))
        }
    }
}
