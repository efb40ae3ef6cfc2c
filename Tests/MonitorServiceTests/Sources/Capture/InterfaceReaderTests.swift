import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

/// What does not take a mirror port; deploy/tests/mirror runs the whole service at one.
@Suite("Reading an interface")
struct InterfaceReaderTests {
    private static let catalogue = """
        service facebook "Facebook" class=A
        domain:facebook.com site
        """

    private func pipeline() throws -> MonitoringPipeline {
        let file = CatalogueFile(name: "t.cat", layer: .shipped, bytes: Array(Self.catalogue.utf8))
        return try MonitoringPipeline(
            AuthorisationFixture().windows(), catalogue: try #require(ServiceCatalogue.parse([file]).0))
    }

    private func reader(_ pipeline: MonitoringPipeline) -> InterfaceReader {
        InterfaceReader("usher-none0", source: "mirror", subjects: pipeline.subjects, records: 3, seed: 7)
    }

    @Test("nothing is opened as long as nobody is bound by what a packet shows")
    func nobody() throws {
        var pipeline = try pipeline()
        let reader = reader(pipeline)
        let instant = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        #expect(reader.poll(into: &pipeline, at: instant).state == .nobody)
        let user = try TestSchoolNetwork.binding(.proxyUser, "a.archer")
        reader.watch(pipeline.subjects, [user], endingInto: &pipeline)
        let outcome = reader.poll(into: &pipeline, at: instant)
        #expect(outcome.state == .nobody && !outcome.isAlive && outcome.lost == 0)
        #expect(!reader.isOpen && reader.records == 3)
    }

    @Test("an interface that is not there is told, and tried again after a while")
    func missing() throws {
        var pipeline = try pipeline()
        let reader = reader(pipeline)
        let device = try TestSchoolNetwork.device(of: TestSchoolNetwork.subject)
        reader.watch(pipeline.subjects, [device], endingInto: &pipeline)
        let instant = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        for seconds in [Int64(0), 1, 30] {
            let now = instant.adding(milliseconds: seconds * 1_000)
            #expect(reader.poll(into: &pipeline, at: now).state == .refused(.noSuchInterface))
        }
        reader.watch(pipeline.subjects, [], endingInto: &pipeline)
        #expect(reader.poll(into: &pipeline, at: instant).state == .nobody)
        #expect(!reader.isOpen)
    }

    @Test("more than a filter can tell apart is not captured at all")
    func tooMany() throws {
        var pipeline = try pipeline()
        let reader = reader(pipeline)
        let many = try (1...UInt8(CaptureFilter.mostIdentities + 1)).map { try TestSchoolNetwork.device(of: $0) }
        reader.watch(pipeline.subjects, many, endingInto: &pipeline)
        let instant = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        #expect(reader.poll(into: &pipeline, at: instant).state == .refused(.filterNotInKernel))
        #expect(!reader.isOpen)
    }
}
