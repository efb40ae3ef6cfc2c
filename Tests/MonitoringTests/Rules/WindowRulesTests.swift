import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("The lessons of a window")
struct WindowRulesTests {
    /// As a setting from before rows of one cover were joined may hold it.
    private func period(_ start: Int64, _ end: Int64, _ label: String, isAssessed: Bool = true) -> JSONValue {
        let members: [JSONMember] = [
            JSONMember("start", .integer(start)), JSONMember("end", .integer(end)), JSONMember("label", .string(label)),
            JSONMember("kind", .string("lesson")), JSONMember("site", .string("Valley")),
            JSONMember("citation", .string("timetable.csv:\(label)")), JSONMember("counts_as_lesson", .bool(true)),
        ]
        return .object(members + (isAssessed ? [] : [JSONMember("not_assessed", .string("covered"))]))
    }

    private func lessons(_ periods: [JSONValue], from start: Int64 = 0, to end: Int64 = 1_000_000) throws -> [String] {
        let document: JSONValue = [
            "date": "2026-04-28", "kind": "teaching", "label": "", "periods": .array(periods), "working_hours": [],
            "on_site": [],
        ]
        let plan = try JSONObjectReader.read(document) { DayPlan(&$0) }
        let window = try #require(Interval(start: Timestamp(milliseconds: start), end: Timestamp(milliseconds: end)))
        let rules = WindowRules(try AuthorisationFixture().document, plans: [plan], window: window, tolerance: 0)
        return rules.lessons.map {
            "\($0.label) \($0.interval.start.milliseconds)-\($0.interval.end.milliseconds)"
        }
    }

    @Test("no minute is part of two assessed lessons")
    func disjoint() throws {
        #expect(try lessons([period(10, 50, "a"), period(10, 50, "b")]) == ["a 10-50"])
        #expect(try lessons([period(10, 50, "a"), period(30, 70, "b")]) == ["a 10-50", "b 50-70"])
        #expect(try lessons([period(20, 40, "a"), period(10, 50, "b")]) == ["a 20-40", "b 10-20", "b 40-50"])
    }

    @Test("what is not assessed takes nothing from another, and loses nothing")
    func notAssessed() throws {
        let around = [
            period(10, 50, "a", isAssessed: false), period(10, 50, "b"), period(10, 50, "c", isAssessed: false),
        ]
        #expect(try lessons(around) == ["a 10-50", "b 10-50", "c 10-50"])
    }

    @Test("a lesson that reaches over the window's ends is cut there")
    func cut() throws {
        #expect(try lessons([period(10, 50, "a"), period(60, 90, "b")], from: 20, to: 60) == ["a 20-50"])
    }
}
