import Custody
import FlowModel
import Monitoring
import Testing

@Suite("A day's plan as a case keeps it")
struct DayPlanCodingTests {
    private func plan() throws -> DayPlan {
        let time = try #require(SchoolFixture.read().lessonTime)
        return time.dayPlan(of: try #require(StaffNumber("A")), on: try #require(CivilDate("2026-06-19")))
    }

    private func changed(_ name: String, _ value: JSONValue) throws -> JSONValue {
        .object(try #require(try plan().encode().members).filter { $0.name != name } + [JSONMember(name, value)])
    }

    @Test("comes back as it was, with what is not assessed")
    func roundTrip() throws {
        let plan = try plan()
        #expect(plan.periods.contains { !$0.standing.isAssessed } && !plan.workingHours.isEmpty)
        #expect(try JSONObjectReader.read(plan.encode()) { DayPlan(&$0) } == plan)
    }

    @Test(
        "is refused with anything else",
        arguments: [
            ("date", JSONValue.string("2026-06-31")), ("kind", .string("party")), ("gap", .string("no-idea")),
            ("working_hours", .array([.array([.integer(5)])])),
            ("working_hours", .array([.array([.integer(5), .integer(4)])])),
            ("working_hours", .array([.array([.integer(-1), .integer(4)])])),
            ("on_site", .array([.array([.integer(0), .integer(.max)])])), ("on_site", .integer(0)),
            ("periods", .array([.integer(1)])), ("extra", .bool(true)),
        ])
    func refusals(name: String, value: JSONValue) throws {
        let document = try changed(name, value)
        #expect(throws: DocumentFaults.self) { try JSONObjectReader.read(document) { DayPlan(&$0) } }
    }

    @Test(
        "a period is refused with a time that no clock of ours shows, with one that runs backwards, and with an unknown reason",
        arguments: [
            ("start", JSONValue.integer(-1)), ("end", .integer(253_402_300_800_000)), ("end", .integer(0)),
            ("not_assessed", .string("shorter-than-tolerance")), ("kind", .string("exam")),
        ])
    func periods(name: String, value: JSONValue) throws {
        let first = try #require(try plan().encode()["periods"]?.array?.first?.members)
        let period = JSONValue.object(first.filter { $0.name != name } + [JSONMember(name, value)])
        let document = try changed("periods", .array([period]))
        #expect(throws: DocumentFaults.self) { try JSONObjectReader.read(document) { DayPlan(&$0) } }
    }
}
