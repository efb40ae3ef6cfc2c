import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("What happened to the authorisation, in the report")
struct WindowEventTests {
    private typealias Fixture = ReportMaterialFixture

    private func texts(_ report: UsageReport) -> [String] {
        [HTMLReport.render(report), TextReport.render(report)].map {
            ExampleReport.text($0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test("reviews, the telling of the person and a cancellation stand with who signed them")
    func events() throws {
        let date = try AuthorisationFixture.date("2026-04-30")
        let report = ReportBuilder.build(
            try Fixture.decided {
                try $0.add(
                    .notification(SubjectNotice(toldOn: date, means: .letter, acknowledgedOn: date)),
                    by: AuthorisationFixture.principal, named: "P. Poole")
                try $0.add(
                    .review(InterimReview(foundSoFar: "Nothing much as yet.", stillNecessary: "Two days are too few.")),
                    by: AuthorisationFixture.principal, named: "P. Poole")
                try $0.add(
                    .cancellation(.enoughEvidence), by: AuthorisationFixture.chair, named: "C. Chair",
                    reason: "There is enough to talk about.")
            })
        #expect(report.authority.notification.notices.map(\.means) == ["letter"])
        #expect(report.authority.reviews.map(\.foundSoFar) == ["Nothing much as yet."])
        #expect(report.authority.cancellation?.ground == "enough evidence")
        #expect(report.authority.cancellation?.signed.role == "chair")
        for text in texts(report) {
            for words in ["Two days are too few.", "There is enough to talk about.", "P. Poole, principal"] {
                #expect(text.contains(words))
            }
        }
    }

    @Test("a suspended time is listed, with who suspended and who resumed, and its lessons are no data")
    func suspension() throws {
        var material = try Fixture.decided {
            try $0.add(
                .suspension, by: AuthorisationFixture.dpo, named: "D. Officer", reason: "A doubt had to be cleared.")
            try $0.add(
                .resumption, by: AuthorisationFixture.principal, named: "P. Poole", reason: "The doubt is cleared.")
        }
        let documents = material.trail.entries.map(\.digest)
        material.suspensions = [
            SuspensionFacts(
                from: Fixture.at(28, 8, 0), until: Fixture.at(28, 12, 0), reason: "a document asks for it",
                document: documents[0], endReason: "a document asks for it", endDocument: documents[1])
        ]
        let report = ReportBuilder.build(material)
        let row = try #require(report.authority.interruptions.first)
        #expect(row.reason == "A doubt had to be cleared.")
        #expect(row.suspended?.name == "D. Officer")
        #expect(row.resumedBecause == "The doubt is cleared.")
        #expect(row.resumed?.role == "principal")
        #expect(report.scope.notLookedAt.map(\.from.clock) == ["08:00"])
        #expect(report.lessons.prefix(2).map(\.outcome) == [.noData, .noData])
        for text in texts(report) { #expect(text.contains("A doubt had to be cleared.")) }
    }

    @Test("a window that ended while it was suspended was resumed by nobody", arguments: [true, false])
    func endedSuspended(isCancelled: Bool) throws {
        var material = try Fixture.decided {
            try $0.add(.suspension, by: AuthorisationFixture.dpo, named: "D. Officer", reason: "It goes too far.")
            try $0.add(
                .cancellation(.notNeeded), by: AuthorisationFixture.chair, named: "C. Chair", reason: "It is settled.")
        }
        let documents = material.trail.entries.map(\.digest)
        material.suspensions = [
            SuspensionFacts(
                from: Fixture.at(28, 8, 0), until: Fixture.closing, reason: "a document asks for it",
                document: documents[0], endReason: "its time is over", endDocument: isCancelled ? documents[1] : nil)
        ]
        let report = ReportBuilder.build(material)
        let row = try #require(report.authority.interruptions.first)
        #expect(row.resumed == nil)
        let why = isCancelled ? "It is settled." : "its time is over"
        #expect(row.resumedBecause == why)
        let (page, text) = (texts(report)[0].contains("<td>nobody<small>\(why)</small></td>"), texts(report)[1])
        #expect(page)
        #expect(text.contains("resumed by nobody: \(why)"))
    }

    @Test("a step of the chain stands with the document that it rests on, once")
    func history() throws {
        var material = try Fixture.decided {
            try $0.add(
                .cancellation(.notNeeded), by: AuthorisationFixture.chair, named: "C. Chair", reason: "It is settled.")
        }
        material.history.append(
            HistoryFacts(
                at: Fixture.closing, event: "Window cancelled", detail: "a document asks for it",
                document: material.trail.head))
        let history = ReportBuilder.build(material).authority.history
        #expect(history.map(\.event) == ["Opened", "Window cancelled"])
        #expect(history.last?.detail == "It is settled.")
        #expect(history.last?.signed?.name == "C. Chair")
    }

    @Test("all signers stand with what they declared, and a vice-chair as a substitute")
    func signers() throws {
        let material = try Fixture.material {
            $0.countersigners = [
                NamedSigner(name: "V. Vice", role: .viceChair, keyFingerprint: "SHA256:v", staffNumber: nil),
                NamedSigner(
                    name: "C. Chair", role: .chair, keyFingerprint: "SHA256:c", staffNumber: nil, hasConflict: true),
            ]
        }
        let report = ReportBuilder.build(material)
        #expect(report.authority.signers.map(\.name) == ["C. Head", "V. Vice", "C. Chair"])
        #expect(report.authority.signers.map(\.hasConflict) == [false, false, true])
        #expect(report.authority.signers[1].substitute == "in place of the Chair of Governors")
    }

    @Test("a countersignature by a document of its own is listed too")
    func countersignature() throws {
        let report = ReportBuilder.build(
            try Fixture.decided {
                try $0.add(
                    .countersignature(hasConflict: false), by: AuthorisationFixture.chair, named: "C. Chair")
            })
        #expect(report.authority.signers.map(\.name) == ["C. Head", "C. Chair"])
    }

    @Test("a renewal says what it follows, and why")
    func renewal() throws {
        let id = try AuthorisationFixture.identifier(3)
        let material = try Fixture.material {
            $0.lineage = AuthorisationLineage(
                kind: .renewal,
                predecessor: Predecessor(id: id, digest: ContentDigest(of: [9]), reason: "One lesson settles nothing."),
                ordinal: 2)
        }
        let report = ReportBuilder.build(material)
        #expect(report.authority.lineage.ordinal == 2)
        for text in texts(report) {
            #expect(text.contains(id.text))
            #expect(text.contains("One lesson settles nothing."))
        }
    }

    @Test("a copy without the grounds holds neither them nor who checked, and says so")
    func withoutGrounds() throws {
        var material = try Fixture.material()
        let checkers = material.authorisation.bindings.map(\.verifiedBy)
        let full = ReportBuilder.build(material).scope.bindings.map(\.verified)
        #expect(!checkers.isEmpty && zip(full, checkers).allSatisfy { $0.contains($1) })
        material.includesGrounds = false
        let report = ReportBuilder.build(material)
        #expect(report.authority.groundsWithheld)
        for file in ReportFiles.of(report) {
            let text = ExampleReport.text(file.bytes)
            #expect(!text.contains("A helper saw a page") && !checkers.contains { text.contains($0) })
        }
        for text in texts(report) { #expect(text.contains("This copy leaves out the grounds")) }
    }
}
