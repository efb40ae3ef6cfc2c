import FlowModel
import Monitoring
import TestSupport
import Testing

/// A pipeline for one subject on Tuesday 28 April 2026, all day, and the exchanges that a test hands to it.
struct PipelineFixture {
    private static let catalogue = """
        service facebook "Facebook" class=A
        domain:facebook.com site
        service tiktok "TikTok" class=A
        domain:tiktok.com site
        """

    var pipeline: MonitoringPipeline
    let window: OpenWindow
    private let match: SubjectMatch
    private let start: Timestamp

    init() throws {
        let day = try AuthorisationFixture.interval("2026-04-28T00:00:00Z", "2026-04-29T00:00:00Z")
        let windows = try AuthorisationFixture().windows(times: IntervalSet([day]))
        window = try #require(windows.first)
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(Self.catalogue)]).0)
        pipeline = try MonitoringPipeline(windows, catalogue: catalogue)
        let user = Array("a.archer".utf8)
        let found = pipeline.subjects.match(IdentityFields(user: 0..<user.count, userEncoding: .plain), in: user.span)
        match = try #require(found)
        start = try AuthorisationFixture.instant("2026-04-28T08:00:00Z")
    }

    /// So many milliseconds after eight o'clock in UTC.
    func instant(_ milliseconds: Int64) -> Timestamp { start.adding(milliseconds: milliseconds) }

    /// An exchange that began at so many milliseconds, and lasted a second where its end is known.
    func record(
        _ host: String?, at milliseconds: Int64, lasting length: Int64? = 1_000, bytes: Int64? = 40_000,
        form: FlowForm = .tunnel, outcome: FlowOutcome = .delivered, address: String = "10.20.1.1"
    ) -> FlowRecord {
        let start = instant(milliseconds)
        return FlowRecord(
            time: length.map { .span(Interval(start: start, milliseconds: $0)) } ?? .startOnly(start),
            client: ClientIdentity(user: "a.archer", address: IPAddress(address), hardware: nil),
            host: host.flatMap { HostName($0) }, form: form, outcome: outcome, down: bytes.map { ByteCount($0) })
    }

    mutating func take(_ record: FlowRecord, of source: String = "proxy") {
        pipeline.receive(record, of: match, at: LineReference(source: source, line: 1)) { "00" }
    }

    mutating func takeNameless(_ record: FlowRecord) {
        pipeline.noteNameless(record, of: match, source: "proxy")
    }

    mutating func releases(_ time: FlowTime) -> Bool { pipeline.releases(time, of: match, source: "proxy") }

    /// What is ripe now.
    mutating func drain() -> [EvidenceFlow] {
        pipeline.drain().map { action in
            switch action {
            case .seal(let flow, _): flow
            }
        }
    }

    var dispositions: [FlowDisposition: Int] {
        pipeline.memory(of: window.authorisation)?.dispositions ?? [:]
    }
}
