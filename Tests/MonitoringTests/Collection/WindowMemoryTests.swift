import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("What is remembered of a window between two lines")
struct WindowMemoryTests {
    private static let catalogue = """
        service facebook "Facebook" class=A
        domain:facebook.com site
        domain:facebook.net embed
        """

    /// A pipeline that has read some exchanges of the subject: some ripe, some that settle, a repeated one and neighbours.
    private func pipeline(_ hosts: [String], form: FlowForm = .tunnel) throws -> MonitoringPipeline {
        let windows = try AuthorisationFixture().windows()
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(Self.catalogue)]).0)
        var pipeline = try MonitoringPipeline(windows, catalogue: catalogue)
        let user = Array("a.archer".utf8)
        let fields = IdentityFields(user: 0..<user.count, userEncoding: .plain)
        let found = pipeline.subjects.match(fields, in: user.span)
        let match = try #require(found)
        let start = try AuthorisationFixture.instant("2026-04-28T08:10:00Z")
        for (index, host) in hosts.enumerated() {
            let span = Interval(start: start.adding(milliseconds: Int64(index) * 40_000), milliseconds: 900)
            let record = FlowRecord(
                time: .span(span),
                client: ClientIdentity(user: "a.archer", address: IPAddress("10.20.1.\(index % 2)"), hardware: nil),
                host: HostName(host), form: form, outcome: .delivered, down: ByteCount(40_000))
            pipeline.noteLine(of: match, source: "proxy")
            pipeline.receive(record, of: match, at: LineReference(source: "proxy", line: index + 1)) { "00" }
        }
        return pipeline
    }

    private func memory(_ pipeline: MonitoringPipeline) throws -> WindowMemory {
        try #require(pipeline.remembered.first)
    }

    @Test("comes back from its bytes as it was, with everything in it", arguments: [FlowForm.tunnel, .connection])
    func roundTrip(form: FlowForm) throws {
        let hosts = (0..<40).map { ["www.facebook.com", "news.example.org", "connect.facebook.net"][$0 % 3] }
        let memory = try memory(pipeline(hosts, form: form))
        #expect(memory.ripe.count > 0 && memory.waiting > memory.ripe.count)
        #expect(try WindowMemory(parsing: memory.bytes) == memory)
    }

    @Test("one of an earlier version counts a slot from its beginning")
    func earlier() throws {
        let memory = try memory(pipeline(["www.facebook.com"], form: .connection))
        let text = String(decoding: memory.bytes, as: UTF8.self)
        let earlier = text.replacing(/"first":\d+,/, with: "")
        #expect(earlier != text)
        let read = try WindowMemory(parsing: Array(earlier.utf8))
        #expect(read == memory)
    }

    @Test("an interrupted reading goes on as if there had been none")
    func goesOn() throws {
        let empty = try memory(pipeline([]))
        #expect(try WindowMemory(parsing: empty.bytes) == empty && empty.waiting == 0)
    }

    @Test("is not believed when a byte of it is missing, or when it is of another format")
    func damaged() throws {
        let bytes = try memory(pipeline(["www.facebook.com"])).bytes
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: (any Error).self) { try WindowMemory(parsing: Array(bytes.prefix(length))) }
        }
        let other = String(decoding: bytes, as: UTF8.self).replacing("usher-memory-1", with: "usher-memory-9")
        #expect(throws: (any Error).self) { try WindowMemory(parsing: Array(other.utf8)) }
    }
}
