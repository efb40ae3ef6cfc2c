import FlowModel
import Monitoring
import Testing

/// `(person, interval) -> lessons`: what the rules and the office's own checks ask.
@Suite struct LessonSpanTests {
    private func spans(
        _ person: String, _ first: String, _ from: String, _ last: String, _ to: String, exceptions: String? = nil
    ) throws -> [LessonSpan] {
        let lessonTime = try #require(SchoolFixture.read(exceptions: exceptions).lessonTime)
        return lessonTime.lessons(
            of: try #require(StaffNumber(person)),
            in: try #require(Interval(start: try instant(first, from), end: try instant(last, to))))
    }

    private func instant(_ date: String, _ time: String) throws -> Timestamp {
        guard
            case .once(let instant) = CivilTime.read(
                try #require(CivilDate(date)), try #require(CivilMinute(time)))
        else { throw Ambiguous() }
        return instant
    }

    private struct Ambiguous: Error {}

    private func clock(_ interval: Interval?) -> String {
        interval.map { "\(CivilTime.local($0.start).minute)-\(CivilTime.local($0.end).minute)" } ?? "nothing"
    }

    @Test func clipsToTheIntervalAndTakesTheToleranceOffTheLessonsOwnEdges() throws {
        let spans = try spans("A", "2026-04-21", "09:30", "2026-04-21", "11:00")
        #expect(spans.map { clock($0.interval) } == ["09:30-10:30", "10:45-11:00"])
        #expect(spans.map { clock($0.judged) } == ["09:30-10:25", "10:50-11:00"])
        #expect(spans.map(\.confidence) == [.rostered, .rostered])
        #expect(spans.map(\.reason) == ["Y4", "Y4"])
        #expect(spans.map(\.citation) == ["timetable.csv:4", "timetable.csv:6"])
    }

    @Test func whatTheToleranceLeavesEmptyIsNotJudged() throws {
        let spans = try spans("A", "2026-04-21", "10:26", "2026-04-21", "10:44")
        #expect(spans.map { clock($0.interval) } == ["10:26-10:30"])
        #expect(spans.map { clock($0.judged) } == ["nothing"])
    }

    @Test func coverIsSureOnlyWhenChecked() throws {
        let header = "staff_number,date,start,end,kind,checked,class\n"
        let row = "O,2026-04-22,09:00,10:00,cover-given"
        let checked = try spans("O", "2026-04-22", "00:00", "2026-04-22", "23:00", exceptions: header + row + ",yes,Y2")
        #expect(checked.map(\.confidence) == [.checkedCover])
        #expect(checked.map { clock($0.judged) } == ["09:05-09:55"])
        let entered = try spans("O", "2026-04-22", "00:00", "2026-04-22", "23:00", exceptions: header + row + ",no,Y2")
        #expect(entered.map(\.confidence) == [.notAssessed(reason: .coverUnverified)])
        #expect(entered.map(\.judged) == [nil])
    }

    @Test func everyUnknownDayIsOneSpanWithItsReason() throws {
        let unknown = try spans("S", "2026-05-06", "12:00", "2026-05-08", "12:00")
        #expect(unknown.map(\.confidence) == [.notAssessed(reason: .noPattern), .notAssessed(reason: .noPattern)])
        #expect(unknown.map { clock($0.interval) } == ["00:00-00:00", "00:00-12:00"])
        #expect(unknown.map(\.citation) == [nil, nil])
        let office = try spans("O", "2026-05-06", "00:00", "2026-05-08", "00:00")
        #expect(office == [], "no lessons, and nothing unknown")
    }

    @Test func nothingOutsideSchoolDays() throws {
        #expect(try spans("A", "2026-04-25", "00:00", "2026-04-28", "00:00") == [], "a weekend and an INSET day")
        #expect(try spans("A", "2026-05-04", "00:00", "2026-05-05", "00:00") == [], "a bank holiday")
    }
}
