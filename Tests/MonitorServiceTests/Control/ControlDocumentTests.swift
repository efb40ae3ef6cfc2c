import Custody
import FlowModel
import Foundation
import ServiceInterface
import TestSupport
import Testing
import Yams

/// docs/control-api.yaml is held against what the server does, so that it cannot fall behind.
@Suite("the description of the control API")
struct ControlDocumentTests {
    private let document: [String: Any]

    init() throws {
        let place = CommandRun.checkout.appending(path: "docs/control-api.yaml")
        document = try #require(try Yams.load(yaml: try String(contentsOf: place, encoding: .utf8)) as? [String: Any])
    }

    private func object(_ path: String...) throws -> [String: Any] {
        try path.reduce(document) { try #require($0[$1] as? [String: Any], "\(path)") }
    }

    @Test("every path of the server is described, with its method, and no other")
    func paths() async throws {
        let described = try object("paths")
        let all = [
            ServicePaths.health, ServicePaths.metrics, ServicePaths.windows, ServicePaths.documents,
            ServicePaths.status,
            ServicePaths.cases + "/{authorisation}", ServicePaths.clock, ServicePaths.imports,
        ]
        #expect(Set(described.keys) == Set(all))
        try await withServedSchool { served in
            for path in all {
                let method = try #require(try object("paths", path).keys.first).uppercased()
                let concrete = path.replacing("{authorisation}", with: LiveSchool.identifier)
                let query = path == ServicePaths.imports ? "?source=proxy" : ""
                let other = method == "GET" ? "POST" : "GET"
                let right = await RawAnswer.of(
                    served.socket, "\(method) \(concrete)\(query) HTTP/1.1\r\nhost: x\r\n\r\n")
                let wrong = await RawAnswer.of(
                    served.socket, "\(other) \(concrete)\(query) HTTP/1.1\r\nhost: x\r\n\r\n")
                #expect(right?.code == nil || right?.code == "content-type", "\(path)")
                #expect(wrong?.code == "wrong-method", "\(path)")
            }
        }
    }

    @Test("the members of every message are those that the page lists, and those that may be absent are not required")
    func members() throws {
        let time = Timestamp(milliseconds: 1)
        for full in [true, false] {
            let late = full ? time : nil
            let source = SourceHealth(
                name: "a", intake: "file", state: .open, refused: [:], lag: full ? 1 : nil, lastLine: late)
            let health = ServiceHealth(
                program: "p", state: .ready, problems: [], startedAt: time, now: time, isClockTrusted: true,
                windows: [:],
                sources: [source], store: StoreHealth(bytes: 1, free: 1, lastCommit: late, waiting: 0), auditEntries: 1,
                catalogueDigest: "a", configurationDigest: "b", calendarEnds: full ? "2027-01-01" : nil)
            let notice = CaseNotice(
                authorisation: "a", phase: "open", closesAt: time, reviewDue: full ? "2026-05-05" : nil, findings: 0,
                lastFinding: late)
            try expect("Health", health.json, full)
            try expect("Store", health.json["store"], full)
            try expect("Source", health.json["sources"]?.array?.first, full)
            try expect("CaseNotice", CaseNoticeList([notice]).json["cases"]?.array?.first, full)
            let document = SubmittedDocument(bytes: [1], signature: [2], countersignatures: full ? [3] : [])
            try expect("SignedDocument", document.json, full)
        }
        let window = WindowSummary(authorisation: "a", phase: "open", documents: 0, segments: 0)
        try expect("CaseNoticeList", CaseNoticeList([]).json, true)
        try expect("WindowList", WindowList([]).json, true)
        try expect("Window", WindowList([window]).json["windows"]?.array?.first, true)
        try expect("SubmissionAnswer", SubmissionAnswer(refusals: []).json, true)
        try expect("ClockAnswer", ClockAnswer(isTrusted: true).json, true)
        try expect("ImportAnswer", ImportAnswer(lines: 0, kept: 0).json, true)
        try expect("Refusal", ServiceRefusal(code: "a", reason: "b").json, true)
    }

    @Test("the words of a state are those that the page lists")
    func words() throws {
        let states = try object("components", "schemas", "Health", "properties", "state")["enum"] as? [String]
        #expect(states == ServiceHealth.State.allCases.map(\.rawValue))
        let sources = try object("components", "schemas", "Source", "properties", "state")["enum"] as? [String]
        #expect(sources == SourceHealth.State.allCases.map(\.rawValue))
    }

    /// A full message has every property of its schema; one that is as short as can be has those that are required.
    private func expect(_ schema: String, _ json: JSONValue?, _ isFull: Bool) throws {
        let schema = try object("components", "schemas", schema)
        let properties = Set(try #require(schema["properties"] as? [String: Any]).keys)
        let required = Set(try #require(schema["required"] as? [String]))
        #expect(schema["additionalProperties"] as? Bool == false)
        let names = Set(try #require(json?.members).map(\.name))
        #expect(names == (isFull ? properties : required))
    }
}
