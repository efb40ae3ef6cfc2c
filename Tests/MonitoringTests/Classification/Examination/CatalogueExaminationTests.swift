import FlowModel
import Foundation
import Monitoring
import Testing

@Suite("Examining a catalogue")
struct CatalogueExaminationTests {
    private let shipped = """
        service s "Ess" class=A
        note "n"
        domain:s.example site
        service t "Tea" class=B
        note "n"
        domain:t.example embed
        full:www.t.example site
        """

    private func examine(
        _ text: String? = nil, school: String = "", imported: String = "", suffixes: Bool = false
    ) throws -> CatalogueExamination {
        let files = [
            CatalogueFixture.file(text ?? shipped, name: "shipped.cat"),
            CatalogueFixture.file(school, name: "school.cat", layer: .school),
            CatalogueFixture.file(imported, name: "list.cat", layer: .imported),
        ]
        let list = suffixes ? PublicSuffixList(Array(PublicSuffixListTests.small.utf8)) : nil
        return CatalogueExamination(try #require(ServiceCatalogue.parse(files).0), suffixes: list)
    }

    private func found(_ examination: CatalogueExamination) -> [String] {
        examination.remarks.map { "\($0.matter) \($0.place)" }
    }

    @Test func isSilentAboutASoundCatalogue() throws {
        let examination = try examine(suffixes: true)
        #expect(examination.remarks.isEmpty)
        #expect(examination.faults.isEmpty)
    }

    // MARK: Rules without an effect

    @Test(arguments: [
        "domain:m.s.example site", "full:s.example site", "domain:b.a.s.example site", "full:www.s.example site",
    ])
    func aRuleThatSaysWhatTheWiderOneSaysIsRedundant(line: String) throws {
        let examination = try examine(
            shipped.replacing("domain:s.example site", with: "domain:s.example site\n\(line)"))
        #expect(found(examination) == ["redundant shipped.cat:4"])
        #expect(examination.remarks.first?.problem.contains("domain:s.example at shipped.cat:3 says the same") == true)
    }

    /// Each differs from the wider rule in something that a report or a session would show.
    @Test(arguments: [
        "domain:m.s.example app", "domain:m.s.example site @dual", "domain:m.s.example site also=t",
        "domain:m.other.example site",
    ])
    func aRuleThatSaysSomethingElseIsNeeded(line: String) throws {
        let text = shipped.replacing("domain:s.example site", with: "domain:s.example site\n\(line)")
        #expect(try found(examine(text)) == [])
    }

    /// Without the middle rule the third would say something else of the hosts below it.
    @Test func aRuleThatKeepsAnotherApartIsNeeded() throws {
        let text = shipped.replacing(
            "domain:s.example site", with: "domain:s.example site\ndomain:a.s.example embed\ndomain:b.a.s.example site")
        #expect(try found(examine(text)) == [])
    }

    @Test func theProductsRulesAreWholeWithoutTheSchools() throws {
        #expect(
            try found(examine(school: "service t\ndomain:m.t.example embed\nfull:a.example site")) == [
                "redundant school.cat:2"
            ])
        let wider = "service s\ndomain:example.com site\n"
        let text = shipped + "\nservice s\ndomain:m.example.com site\n"
        #expect(try found(examine(text, school: wider)) == [])
        #expect(try found(examine(text, imported: wider)) == [])
        #expect(try found(examine(text + "domain:example.com site")) == ["redundant shipped.cat:9"])
    }

    @Test func aLineThatTwoLayersHaveIsToldOnce() throws {
        #expect(try found(examine(school: "service s\ndomain:s.example site")) == ["repeated school.cat:2"])
        #expect(try found(examine(imported: "service s\ndomain:s.example site")) == ["repeated list.cat:2"])
    }

    @Test func whatTheSchoolOverrulesIsTold() throws {
        let examination = try examine(school: "service t\ndomain:s.example none")
        #expect(found(examination) == ["overruled shipped.cat:3"])
        #expect(examination.remarks.first?.problem.contains("school.cat:2") == true)
    }

    /// The wider part of the shipped rule is still its own.
    @Test func aRuleThatIsOverruledInPartIsNeeded() throws {
        #expect(try found(examine(school: "service s\nfull:s.example none")) == [])
    }

    @Test(arguments: ["domain:m.t.example site", "domain:t.example app", "full:x.t.example media"])
    func anImportThatMayNeverWinNeverDecides(line: String) throws {
        let examination = try examine(imported: "service t\n\(line)")
        #expect(found(examination) == ["neverDecides list.cat:2"])
    }

    @Test func anImportBelowAProductsNameNeverDecides() throws {
        let examination = try examine(imported: "service t\ndomain:s.example app")
        #expect(found(examination) == ["neverDecides list.cat:2"])
        #expect(examination.remarks.first?.problem.contains("stronger layer") == true)
    }

    /// It is kept beside the other, so it has a say.
    @Test func anAlternativeIsNeeded() throws {
        let text = shipped + "\nservice s\ndomain:both.example media\nservice t\ndomain:both.example media"
        #expect(try found(examine(text)) == [])
    }

    // MARK: Services

    @Test func servicesWithoutNoteOrAnythingToOpenAreTold() throws {
        let text = shipped + "\nservice u \"You\" class=C\ndomain:u.example media\nservice v \"Vee\" class=C\n"
        #expect(
            try found(examine(text)) == [
                "nothingBegins service u", "nothingBegins service v", "withoutNote service u", "withoutNote service v",
            ])
    }

    @Test(arguments: [
        ("full:www.u.example site @dual", ["nothingVouches service u"]),
        ("full:www.u.example app @dual\ndomain:u.example app\ndomain:p.u.example media", ["nothingVouches service u"]),
        ("full:www.u.example site @dual\nfull:x.u.example site @background", ["nothingVouches service u"]),
        ("full:www.u.example site @dual\ndomain:m.u.example site", []),
        ("full:www.u.example site @dual\ndomain:p.u.example media @companion", []),
        ("full:www.u.example site @dual\nservice t\ndomain:p.t.example media @companion also=u", []),
        ("full:a.u.example site\ndomain:p.u.example media @dual", []),
    ])
    func aServiceWhoseDualHostsNothingVouchesForIsTold(lines: String, remarks: [String]) throws {
        let text = shipped + "\nservice u \"You\" class=C\nnote \"n\"\n\(lines)\n"
        #expect(try found(examine(text)) == remarks)
    }

    // MARK: Public suffixes

    @Test(arguments: ["domain:a.kawasaki.jp site", "domain:kawasaki.jp none", "domain:com.xn--p1ai site"])
    func aRuleForARegistrysNameIsAFault(line: String) throws {
        let examination = try examine(shipped + "\n\(line)", suffixes: true)
        #expect(examination.faults.map { "\($0.file):\($0.line)" } == ["shipped.cat:8"])
        #expect(try examine(shipped + "\n\(line)").faults.isEmpty)
    }

    /// Each label below it is another member's blog: that is what `site` means there.
    @Test(arguments: [
        ("domain:blogspot.com site", []), ("domain:blogspot.com app", ["companySuffix shipped.cat:8"]),
        ("domain:shop.example app", []), ("full:blogspot.com app", []), ("full:a.kawasaki.jp site", []),
    ])
    func aRuleForACompanysNameIsOddUnlessASite(line: String, remarks: [String]) throws {
        let examination = try examine(shipped + "\n\(line)", suffixes: true)
        #expect(found(examination) == remarks)
        #expect(examination.faults.isEmpty)
    }

    // MARK: What ships

    /// Redundant lines are kept where the wider rule may change; anything graver is a mistake.
    @Test func theShippedCatalogueHasNothingGrave() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let list = FileManager.default.contents(atPath: PublicSuffixListTests.debian).flatMap {
            PublicSuffixList(Array($0))
        }
        let examination = CatalogueExamination(catalogue, suffixes: list)
        #expect(examination.faults.isEmpty, "\(examination.faults)")
        let grave: Set<CatalogueRemark.Matter> = [.neverDecides, .nothingVouches, .repeated, .overruled, .withoutNote]
        // Posts of every server stand in pages of news, with the same hosts and pictures as the servers' own pages.
        let isKnown = { (remark: CatalogueRemark) in
            remark.matter == .nothingVouches && "\(remark)".contains("mastodon")
        }
        #expect(
            examination.remarks.filter { grave.contains($0.matter) && !isKnown($0) }.isEmpty, "\(examination.remarks)")
    }

    @Test func countsWhatThereIs() throws {
        let files = [
            CatalogueFixture.file(shipped, name: "shipped.cat"),
            CatalogueFixture.file("service s\nfull:a.example login @background", name: "school.cat", layer: .school),
        ]
        let counts = CatalogueCounts(try #require(ServiceCatalogue.parse(files).0))
        #expect(
            counts.lines == [
                "services  2: 1 of class A, 1 of class B, 0 of class C", "rules     4: 1 school, 3 shipped, 0 import",
                "roles     2 site, 0 app, 0 media, 0 shared, 1 embed, 1 login, 0 none",
                "tags      0 @dual, 0 @shared, 1 @background, 0 @companion, 0 @stills",
                "patterns  0, single labels 0: the format has neither",
            ])
    }
}
