import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("What was told outlives the service")
struct ToldFindingsTests {
    private let now = Timestamp(milliseconds: 1_777_977_000_123)

    private func traffic() throws -> Traffic {
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: start, through: start + 600)
        return traffic
    }

    @Test("written and read back, it is the same, and nothing is told twice")
    func restart() throws {
        let rules = try WatchedWindow().rules
        var watch = FindingWatch(rules)
        #expect(watch.assess(try traffic().flows, at: now).count == 1)
        let bytes = CanonicalJSON.encode(watch.json)
        let told = try FindingWatch.told(from: try JSONParser.parse(bytes))
        #expect(told == watch.raised)
        var later = FindingWatch(rules, told: told)
        #expect(later.assess(try traffic().flows, at: now.adding(milliseconds: 60_000)) == [])
        #expect(later.raised == watch.raised)
        #expect(CanonicalJSON.encode(later.json) == bytes)
    }

    @Test("it names clause and time, and no service")
    func noDetail() throws {
        var watch = FindingWatch(try WatchedWindow().rules)
        _ = watch.assess(try traffic().flows, at: now)
        let text = String(decoding: CanonicalJSON.encode(watch.json), as: UTF8.self)
        #expect(
            text == #"{"format":"usher-finding-watch-1","raised":[{"finding":"5.5@2026-05-05T07:55:00Z","#
                + #""from":"2026-05-05T08:00:00Z","raised_at":"2026-05-05T10:30:00.123Z","stands":true,"#
                + #""until":"2026-05-05T09:25:00Z"}]}"#)
    }

    @Test(
        "anything else is refused whole",
        arguments: [
            #"[]"#, #"{"raised":[]}"#, #"{"format":"usher-finding-watch-2","raised":[]}"#,
            #"{"format":"usher-finding-watch-1","raised":[],"more":1}"#,
            entry(#""finding":"5.5@2026-05-05""#), entry(#""from":"2026-05-05T09:26:00Z""#),
            entry(#""stands":1"#), entry(#""service":"facebook""#),
            #"{"format":"usher-finding-watch-1","raised":[\#(plain),\#(plain)]}"#,
        ])
    func refused(text: String) throws {
        let json = try JSONParser.parse(Array(text.utf8))
        #expect(throws: DocumentFaults.self) { try FindingWatch.told(from: json) }
    }

    private static let plain = member([])

    /// A list of one finding in which `other` takes the place of the member of the same name.
    private static func entry(_ other: String) -> String {
        #"{"format":"usher-finding-watch-1","raised":[\#(member([other]))]}"#
    }

    private static func member(_ others: [String]) -> String {
        let usual = [
            #""finding":"5.5@2026-05-05T07:55:00Z""#, #""from":"2026-05-05T08:00:00Z""#,
            #""until":"2026-05-05T09:25:00Z""#, #""raised_at":"2026-05-05T10:30:00Z""#, #""stands":true"#,
        ]
        let names = others.compactMap { $0.split(separator: ":").first }
        let kept = usual.filter { member in !names.contains { member.hasPrefix($0) } }
        return "{" + (kept + others).joined(separator: ",") + "}"
    }
}
