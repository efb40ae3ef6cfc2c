import Custody
import FlowModel
import Monitoring
import Testing

@Suite("Evidence as it is sealed and opened again")
struct EvidenceCodingTests {
    private func flow(
        _ time: FlowTime = Traffic.span(0, lasting: 9), bytes: Int64? = 5_000,
        tags: Set<HostTag> = [.dual, .companion], otherSite: Int64? = nil
    ) throws -> EvidenceFlow {
        var traffic = Traffic()
        traffic.add(.facebook, .site, time, bytes: bytes, tags: tags, otherSite: otherSite)
        return try #require(traffic.flows.first)
    }

    /// The document with one member changed, or taken away.
    private func changed(_ name: String, _ value: JSONValue?) throws -> JSONValue {
        let members = try #require(try flow().encode().members).filter { $0.name != name }
        return .object(members + (value.map { [JSONMember(name, $0)] } ?? []))
    }

    private func refused(_ document: JSONValue) -> [String] {
        do throws(DocumentFaults) {
            _ = try EvidenceFlow.parse(document)
            return []
        } catch {
            return error.faults.map(\.path)
        }
    }

    @Test("comes back as it was, whatever its source does not tell")
    func roundTrip() throws {
        let times: [FlowTime] = [
            Traffic.span(0, lasting: 9), Traffic.span(0, lasting: 0), .startOnly(Traffic.instant(3)),
            .endOnly(Traffic.instant(4)),
        ]
        for time in times {
            for bytes in [nil, 0, Int64.max] as [Int64?] {
                for gap in [nil, -9_999, 0, 10_000] as [Int64?] {
                    let flow = try flow(time, bytes: bytes, otherSite: gap)
                    #expect(try EvidenceFlow.parse(flow.encode()) == flow)
                }
            }
        }
        let plain = try flow(tags: [])
        #expect(try EvidenceFlow.parse(plain.encode()) == plain)
    }

    @Test(
        "is refused without any one of its members",
        arguments: [
            "ordinal", "source", "line", "line_sha256", "device", "service", "role", "tags", "site", "form", "outcome",
            "referer", "attribution", "partial",
        ])
    func missing(name: String) throws {
        #expect(try refused(changed(name, nil)) == [name])
    }

    @Test(
        "is refused with a member that is unknown, of another kind or out of range",
        arguments: [
            ("verdict", JSONValue.string("guilty")), ("ordinal", .integer(-1)), ("line", .integer(-1)),
            ("device", .integer(0)), ("device", .integer(.min)), ("service", .string("Face book")),
            ("role", .string("boss")), ("tags", .array([.string("dual"), .string("certain")])),
            ("tags", .array([.string("dual"), .string("dual")])), ("tags", .string("dual")),
            ("form", .string("letter")), ("outcome", .string("")), ("referer", .string("same_service")),
            ("partial", .integer(0)), ("down", .integer(-1)), ("up", .integer(.min)), ("down", .null),
            ("start", .integer(-1)), ("start", .integer(253_402_300_800_000)), ("end", .integer(.max)),
            ("end", .integer(.min)), ("start", .string("2026-04-28T08:00:00Z")),
        ])
    func refusals(name: String, value: JSONValue) throws {
        #expect(try refused(changed(name, value)).contains(name), "\(name) \(value)")
    }

    @Test("is refused with an attribution that does not exist", arguments: [0, 6, -1] as [Int64])
    func attribution(grade: Int64) throws {
        #expect(throws: DocumentFaults.self) { try EvidenceFlow.parse(changed("attribution", .integer(grade))) }
    }

    @Test("is refused when it ends before it begins, and without any time")
    func times() throws {
        #expect(try refused(changed("end", .integer(0))) == ["start"])
        let members = try #require(try flow().encode().members).filter { !["start", "end"].contains($0.name) }
        #expect(refused(.object(members)) == ["start"])
        #expect(refused(.array([])) != [])
    }

    @Test("the last instant that can be written is read")
    func lastInstant() throws {
        let last = FlowTime.endOnly(Timestamp(milliseconds: 253_402_300_799_999))
        #expect(try EvidenceFlow.parse(flow(last).encode()).time == last)
    }

    @Test("for judging, it keeps of its line only what the rules compare")
    func forJudging() throws {
        let flow = try flow()
        #expect(flow.lineDigest.hasPrefix(flow.forJudging.lineDigest) && flow.forJudging.lineDigest.count == 15)
        let (whole, short) = ([flow], [flow.forJudging])
        #expect(EpisodeAssembler().account(for: whole) == EpisodeAssembler().account(for: short))
    }
}
