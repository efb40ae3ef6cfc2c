import FlowModel
import Foundation
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
        reader.watch(pipeline.subjects, [user], at: instant, endingInto: &pipeline)
        let outcome = reader.poll(into: &pipeline, at: instant)
        #expect(outcome.state == .nobody && !outcome.isAlive && outcome.lost == 0)
        #expect(!reader.isOpen && reader.records == 3)
    }

    @Test("an interface that is not there is told, and tried again after a while")
    func missing() throws {
        var pipeline = try pipeline()
        let reader = reader(pipeline)
        let device = try TestSchoolNetwork.device(of: TestSchoolNetwork.subject)
        let instant = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        reader.watch(pipeline.subjects, [device], at: instant, endingInto: &pipeline)
        for seconds in [Int64(0), 1, 30] {
            let now = instant.adding(milliseconds: seconds * 1_000)
            #expect(reader.poll(into: &pipeline, at: now).state == .refused(.noSuchInterface))
        }
        reader.watch(pipeline.subjects, [], at: instant, endingInto: &pipeline)
        #expect(reader.poll(into: &pipeline, at: instant).state == .nobody)
        #expect(!reader.isOpen)
    }

    @Test("more than a filter can tell apart is not captured at all")
    func tooMany() throws {
        var pipeline = try pipeline()
        let reader = reader(pipeline)
        let many = try (1...UInt8(CaptureFilter.mostIdentities + 1)).map { try TestSchoolNetwork.device(of: $0) }
        let instant = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        reader.watch(pipeline.subjects, many, at: instant, endingInto: &pipeline)
        #expect(reader.poll(into: &pipeline, at: instant).state == .refused(.filterNotInKernel))
        #expect(!reader.isOpen)
    }

    @Test("a file of leases that is not there, or has faults, is told, and nobody is known by it")
    func leases() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "leases.csv")
            var pipeline = try pipeline()
            let reader = InterfaceReader(
                "usher-none0", source: "mirror", subjects: pipeline.subjects, leases: LeaseFile(file.path), records: 0,
                seed: 7)
            var now = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
            reader.watch(pipeline.subjects, [], at: now, endingInto: &pipeline)
            #expect(reader.poll(into: &pipeline, at: now).state == .withoutLeases)
            let head = "from,until,address,hardware,user\n"
            let own = "2026-04-28T08:00:00Z,2026-04-28T09:00:00Z,10.20.1.14,,a.archer\n"
            let other = "2026-04-28T08:00:00Z,2026-04-28T09:00:00Z,10.20.1.15,,b.brook\n"
            // Only with the subject's lease is there an address to listen for; that there is none is told to nobody.
            for (text, state) in [
                (head + "yesterday,,,,\n", InterfaceReader.Outcome.State.withoutLeases), (head + other, .open),
                (head + other + own, .refused(.noSuchInterface)), (head, .open),
            ] {
                try Data(text.utf8).write(to: file)
                now = now.adding(milliseconds: 10_000)
                #expect(reader.poll(into: &pipeline, at: now).state == state, "\(text)")
                #expect(!reader.isOpen)
            }
        }
    }
}
