import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("From a case to the material of a report")
struct CaseMaterialTests {
    private func records(_ ordinals: [Int]) throws -> [[UInt8]] {
        try ordinals.map { ordinal in
            let start = ReportMaterialFixture.at(28, 9, ordinal)
            return CanonicalJSON.encode(
                try ReportMaterialFixture.flow(ordinal: ordinal, at: start, bytes: 900_000).encode())
        }
    }

    @Test("the material is what the case says")
    func material() throws {
        let fixture = try CaseFixture()
        let material = try fixture.material(try records([1, 2, 3]))
        #expect(material.rehearsal)
        #expect(material.evidence.map(\.ordinal) == [1, 2, 3])
        #expect(material.plans == fixture.setting.days)
        #expect(material.lessonDefinition == ["registration"])
        #expect(material.effectiveOpening == max(material.authorisation.opensAt, fixture.setting.acceptedAt))
        #expect(material.effectiveClosing == material.authorisation.closesAt)
        #expect(material.sources.map(\.linesKept) == [7])
        #expect(material.history.map(\.event).last == "Window expired")
    }

    @Test("the source's silence in a lesson becomes a gap")
    func gaps() throws {
        let gaps = try CaseFixture().material().gaps
        #expect(gaps.map(\.interval.start) == [ReportMaterialFixture.at(28, 11, 0)])
        #expect(gaps.map(\.interval.end) == [ReportMaterialFixture.at(28, 11, 10)])
    }

    @Test("what was lost becomes a gap with its own reason, also where the source was writing")
    func losses() throws {
        let start = ReportMaterialFixture.at(28, 9, 5)
        let lost = IntervalSet([Interval(start: start, milliseconds: 60_000)])
        let material = try CaseFixture(CaseFixture.Difference(lost: [.stampOff: lost])).material()
        let gap = try #require(material.gaps.first { $0.interval.start == start })
        #expect(gap.interval.milliseconds == 60_000 && gap.reason == LossReason.stampOff.sentence)
        let report = ReportBuilder.build(material)
        #expect(report.coverage.gaps.contains { $0.reason == LossReason.stampOff.sentence })
    }

    @Test("a case that was changed gives no material")
    func changed() throws {
        var fixture = try CaseFixture()
        fixture.files[.evidence] = []
        #expect(throws: CaseMaterial.Fault.notVerified) { try fixture.material() }
    }

    @Test("parts that do not belong together give no material")
    func otherParts() throws {
        var authorisation = CaseFixture.Difference()
        authorisation.settingAuthorisation = try AuthorisationFixture.identifier(9).text
        var subject = CaseFixture.Difference()
        subject.settingSubject = "T-015"
        for difference in [authorisation, subject] {
            let fixture = try CaseFixture(difference)
            #expect(fixture.verify().isIntact)
            #expect(throws: CaseMaterial.Fault.otherAuthorisation) { try fixture.material() }
        }
    }

    @Test("a rehearsal's setting on a real chain, and the other way round, give no material", arguments: [true, false])
    func otherMark(chainIsRehearsal: Bool) throws {
        let fixture = try CaseFixture(
            CaseFixture.Difference(chainIsRehearsal: chainIsRehearsal, settingIsRehearsal: !chainIsRehearsal))
        #expect(throws: CaseMaterial.Fault.otherMark) { try fixture.material() }
    }

    @Test("another method than the one that was fixed gives no material")
    func otherMethod() throws {
        let fixture = try CaseFixture(CaseFixture.Difference(method: "burst-gap-ms=1\n"))
        #expect(throws: CaseMaterial.Fault.otherMethod) { try fixture.material() }
    }

    @Test("records that are missing, out of order or no records are refused")
    func unreadable() throws {
        let fixture = try CaseFixture()
        for ordinals in [[2, 3], [1, 3], [1, 1], [2, 1]] {
            let records = try records(ordinals)
            #expect(throws: CaseMaterial.Fault.unreadableEvidence) { try fixture.material(records) }
        }
        for junk in ["", "{}", "null", #"{"ordinal":1}"#] {
            #expect(throws: CaseMaterial.Fault.unreadableEvidence) { try fixture.material([Array(junk.utf8)]) }
        }
    }
}
