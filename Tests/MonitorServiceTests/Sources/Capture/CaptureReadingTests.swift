import FlowDecoding
import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Reading packets at a mirror port")
struct CaptureReadingTests {
    private static let catalogue = """
        service facebook "Facebook" class=A
        domain:facebook.com site
        """
    private static let archer = WireTraffic.Device(address: IPAddress(v4: 0x0a14_010e), hardware: 0x3c22_fb00_1122)
    private static let brook = WireTraffic.Device(address: IPAddress(v4: 0x0a14_010f), hardware: 0x3c22_fb00_1123)

    /// A lesson of the subject.
    private func instant(_ seconds: Int64 = 0) throws -> Timestamp {
        try AuthorisationFixture.instant("2026-04-28T08:10:00Z").adding(milliseconds: seconds * 1_000)
    }

    private func lease(_ user: String = "a.archer") throws -> LeaseTable {
        LeaseTable([
            Lease(
                interval: Interval(start: try instant(-3_600), milliseconds: 7_200_000), address: Self.archer.address,
                hardware: nil, user: Array(user.utf8))
        ])
    }

    private func pipeline() throws -> MonitoringPipeline {
        let file = CatalogueFile(name: "t.cat", layer: .shipped, bytes: Array(Self.catalogue.utf8))
        let catalogue = try #require(ServiceCatalogue.parse([file]).0)
        return try MonitoringPipeline(AuthorisationFixture().windows(), catalogue: catalogue)
    }

    private struct Outcome {
        let evidence: [EvidenceFlow]
        let memory: WindowMemory
    }

    private func read(
        _ frames: [(frame: CapturedFrame, bytes: [UInt8])], leases: LeaseTable
    ) throws -> Outcome {
        var pipeline = try pipeline()
        var reading = CaptureReading(source: "mirror", subjects: pipeline.subjects, leases: leases, seed: 7)
        for (frame, bytes) in frames {
            reading.take(frame, bytes.span, pipeline)
            reading.settle(into: &pipeline)
        }
        reading.finish(into: &pipeline)
        pipeline.finish()
        let evidence = pipeline.drain().map(\.evidence)
        return Outcome(evidence: evidence, memory: try #require(pipeline.remembered.first))
    }

    @Test("slots of the subject become evidence, known by a log-on to the network")
    func evidence() throws {
        var wire = WireTraffic()
        let frames = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000)
        let outcome = try read(frames, leases: lease())
        let flow = try #require(outcome.evidence.first)
        #expect(outcome.evidence.count == 1)
        #expect(flow.form == .connection && flow.service == ServiceID("facebook") && flow.down == ByteCount(60_000))
        #expect(flow.attribution == .networkLogOn)
        #expect(flow.time.start == (try instant()) && flow.lineDigest.count == 64)
        #expect(outcome.memory.tallies["mirror"]?.lines == frames.count)
    }

    @Test("a connection that lives gives its slots while it lives")
    func living() throws {
        var wire = WireTraffic()
        var frames = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 40_000)
        frames += try wire.visit("www.facebook.com", by: Self.archer, at: instant(60), bytes: 30_000)
        #expect(try read(frames, leases: lease()).evidence.map(\.down?.bytes) == [40_000, 30_000])
    }

    @Test("who is no longer a subject leaves what has passed, and nothing of it stays")
    func ended() throws {
        var pipeline = try pipeline()
        var reading = CaptureReading(source: "mirror", subjects: pipeline.subjects, leases: try lease(), seed: 7)
        var wire = WireTraffic()
        for (frame, bytes) in try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000) {
            reading.take(frame, bytes.span, pipeline)
        }
        reading.watch(try SubjectIndex([]), endingInto: &pipeline)
        #expect(reading.records == 1)
        for (frame, bytes) in try wire.visit("www.facebook.com", by: Self.archer, at: instant(60), bytes: 60_000) {
            reading.take(frame, bytes.span, pipeline)
        }
        reading.finish(into: &pipeline)
        pipeline.finish()
        #expect(pipeline.drain().map(\.evidence.down?.bytes) == [60_000] && reading.records == 1)
    }

    /// The next person uses the same computer; the row that says so comes a little later.
    @Test(
        "who logs on next is not taken for the subject, although the file of leases says so later",
        arguments: [true, false])
    func handover(isToldInTime: Bool) throws {
        var pipeline = try pipeline()
        var reading = CaptureReading(
            source: "mirror", subjects: pipeline.subjects, leases: try lease(), patience: 60_000, seed: 7)
        var wire = WireTraffic()
        let own = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000)
        let next = try wire.visit("www.facebook.com", by: Self.archer, at: instant(31), bytes: 50_000)
        for (frame, bytes) in own + next {
            reading.take(frame, bytes.span, pipeline)
            reading.settle(into: &pipeline)
        }
        #expect(reading.records == 0, "whose they are can still be learnt")
        if isToldInTime {
            reading.learn(
                LeaseTable([
                    Lease(
                        interval: Interval(start: try instant(-3_600), milliseconds: 3_630_000),
                        address: Self.archer.address, hardware: nil, user: Array("a.archer".utf8)),
                    Lease(
                        interval: Interval(start: try instant(30), milliseconds: 7_200_000),
                        address: Self.archer.address, hardware: nil, user: Array("b.brook".utf8)),
                ]))
        }
        reading.settle(at: try instant(120), into: &pipeline)
        pipeline.finish()
        #expect(pipeline.drain().map(\.evidence.down?.bytes) == (isToldInTime ? [60_000] : [60_000, 50_000]))
    }

    @Test("a slot that turns out to lie across the end of a lease is partly somebody else's, and nobody's")
    func acrossTheEnd() throws {
        for (milliseconds, count) in [(Int64(500), 0), (10_000, 1)] {
            var pipeline = try pipeline()
            var reading = CaptureReading(
                source: "mirror", subjects: pipeline.subjects, leases: try lease(), patience: 60_000, seed: 7)
            var wire = WireTraffic()
            for (frame, bytes) in try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000) {
                reading.take(frame, bytes.span, pipeline)
            }
            let own = Lease(
                interval: Interval(start: try instant(-60), milliseconds: 60_000 + milliseconds),
                address: Self.archer.address, hardware: nil, user: Array("a.archer".utf8))
            reading.learn(LeaseTable([own]))
            reading.settle(at: try instant(120), into: &pipeline)
            #expect(reading.records == count)
        }
    }

    @Test("a slot is over when the clock says so, without another frame")
    func quiet() throws {
        var pipeline = try pipeline()
        var reading = CaptureReading(
            source: "mirror", subjects: pipeline.subjects, leases: try lease(), seed: 7, records: 40)
        var wire = WireTraffic()
        for (frame, bytes) in try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000) {
            reading.take(frame, bytes.span, pipeline)
        }
        reading.settle(at: try instant(5), into: &pipeline)
        #expect(reading.records == 40)
        reading.settle(at: try instant(30), into: &pipeline)
        #expect(reading.records == 41)
        pipeline.finish()
        #expect(pipeline.drain().map(\.evidence.line) == [41])
    }

    @Test("nothing comes of strangers, of an address that somebody else had, or of nobody's")
    func strangers() throws {
        var wire = WireTraffic()
        let own = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000)
        let other = try wire.visit("www.facebook.com", by: Self.brook, at: instant(), bytes: 60_000)
        for (frames, leases) in [(other, try lease()), (own, try lease("b.brook")), (own, LeaseTable.empty)] {
            let outcome = try read(frames, leases: leases)
            #expect(outcome.evidence.isEmpty)
            #expect(outcome.memory.tallies["mirror"]?.subjectLines == 0)
        }
    }

    @Test("outside the authorised times no payload is read")
    func outside() throws {
        var wire = WireTraffic()
        let night = try AuthorisationFixture.instant("2026-04-28T02:00:00Z")
        let lease = Lease(
            interval: Interval(start: night, milliseconds: 3_600_000), address: Self.archer.address, hardware: nil,
            user: Array("a.archer".utf8))
        let frames = wire.visit("www.facebook.com", by: Self.archer, at: night, bytes: 60_000)
        let outcome = try read(frames, leases: LeaseTable([lease]))
        #expect(outcome.evidence.isEmpty && outcome.memory.tallies["mirror"]?.subjectLines == 0)
    }

    @Test("a cover is no name: its slot is counted and is no evidence")
    func covers() throws {
        var wire = WireTraffic()
        let frames = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000, hasCover: true)
        let outcome = try read(frames, leases: lease())
        #expect(outcome.evidence.isEmpty)
        #expect(outcome.memory.tallies["mirror"]?.unreadable[.noName] == 1)
    }

    /// What was over three seconds before cannot be the page's.
    @Test(
        "a page that opens in the same slot makes a button of it",
        arguments: [(Int64(0), true), (2, true), (6, false), (-4, true)])
    func neighbours(seconds: Int64, isEmbed: Bool) throws {
        var wire = WireTraffic()
        let button = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000)
        let page = try wire.visit("news.example.org", by: Self.archer, at: instant(seconds), bytes: 200_000)
        let frames = (button + page).sorted { ($0.frame.nanoseconds ?? 0) < ($1.frame.nanoseconds ?? 0) }
        let evidence = try read(frames, leases: lease()).evidence
        #expect(evidence.count == 1)
        #expect(evidence.first?.otherSiteGap.map { $0 <= 15_000 } == true)
        #expect(EpisodeAssembler().account(for: evidence).discounts.map(\.reason) == (isEmbed ? [.embedNeighbour] : []))
    }

    @Test(
        "a page without a name makes a button of it too; what is too small for a page does not",
        arguments: [9_000, 7_000])
    func nameless(bytes: Int) throws {
        var wire = WireTraffic()
        let button = try wire.visit("www.facebook.com", by: Self.archer, at: instant(), bytes: 60_000)
        let page = try wire.visit("news.example.org", by: Self.archer, at: instant(2), bytes: bytes, hasCover: true)
        let frames = (button + page).sorted { ($0.frame.nanoseconds ?? 0) < ($1.frame.nanoseconds ?? 0) }
        let evidence = try read(frames, leases: lease()).evidence
        #expect(evidence.count == 1)
        #expect((evidence.first?.otherSiteGap != nil) == (bytes > 8_000))
    }
}
