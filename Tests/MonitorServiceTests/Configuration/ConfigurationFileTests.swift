import FlowModel
import MonitorService
import Monitoring
import Testing

@Suite("usher.yaml")
struct ConfigurationFileTests {
    private static let valid = """
        school:
          id: littletown
          name: Littletown Primary
          sites: [main, annexe]
        calendar: calendar
        timetable: timetable.csv
        staff: staff.csv
        signers: /etc/usher/allowed_signers
        catalogue:
          shipped: ../catalogue
        sources:
          - name: proxy
            format: squid-native
          - name: gateway
            format: squid-logformat
            logformat: '%ts.%03tu %>a %un'
        """

    private func read(_ text: String) -> (UsherConfiguration?, [ConfigurationFault]) {
        ConfigurationFile.read(text, name: "usher.yaml", folder: "/etc/school")
    }

    @Test("A complete file is read, with paths against its own folder")
    func complete() throws {
        let (configuration, faults) = read(Self.valid)
        #expect(faults.isEmpty)
        let read = try #require(configuration)
        #expect(read.school.id == "littletown")
        #expect(read.school.name == "Littletown Primary")
        #expect(read.school.sites == ["main", "annexe"])
        #expect(
            read.timetable
                == .files(calendar: "/etc/school/calendar", timetable: "/etc/school/timetable.csv"))
        #expect(read.signers == "/etc/usher/allowed_signers")
        #expect(read.lessonTolerance == 5)
        #expect(read.excessThreshold == nil)
        #expect(read.sources.map(\.format) == [.squidNative, .squidLogFormat("%ts.%03tu %>a %un")])
    }

    @Test("A folder of recorded versions takes the place of calendar and timetable, and never stands beside them")
    func versions() throws {
        let only = Self.valid.replacing("timetable: timetable.csv", with: "timetable_versions: timetable.d")
            .replacing("calendar: calendar\n", with: "")
        #expect(try #require(read(only).0).timetable == .versions(folder: "/etc/school/timetable.d"))
        let both = read(Self.valid + "\ntimetable_versions: timetable.d\n")
        #expect(both.0 == nil)
        #expect(both.1.map(\.problem) == ["calendar or timetable stand beside timetable_versions"])
    }

    @Test(
        "A school's identifier is of lower-case letters, digits and hyphens",
        arguments: ["My School", "Littletown", "ÄÖ/../x", "a b; c", "little_town", String(repeating: "a", count: 65)])
    func identifier(_ id: String) throws {
        let (configuration, faults) = read(Self.valid.replacing("id: littletown", with: "id: '\(id)'"))
        #expect(configuration == nil)
        #expect(faults.map(\.problem) == ["school.id is no identifier"])
        #expect(faults.first?.line == 2)
        #expect(read(Self.valid.replacing("id: littletown", with: "id: little-town-2")).0 != nil)
    }

    @Test("Every fault is reported at once, each with its place")
    func allAtOnce() {
        let text = Self.valid
            .replacing("  id: littletown\n", with: "")
            .replacing("  shipped: ../catalogue", with: "  best: ../catalogue")
            .replacing("format: squid-native", with: "format: auto")
            .replacing("calendar: calendar", with: "calender: calendar")
        let (configuration, faults) = read(text)
        #expect(configuration == nil)
        #expect(
            faults.map(\.problem).sorted() == [
                "calendar is missing", "catalogue.shipped is missing", "school.id is missing",
                "sources.format is not a format that this version reads", "unknown setting in catalogue",
                "unknown setting in the file",
            ])
        #expect(faults.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.hint.isEmpty })
        #expect(faults.first { $0.problem == "unknown setting in the file" }?.line == 4)
    }

    @Test(
        "Refused, with nothing accepted of it",
        arguments: [
            ("", "empty"), ("- a\n- b\n", "mapping"), ("school: [unclosed", "expected"), ("a: 1\na: 2\n", "twice"),
            ("lesson_tolerance_minutes: 31\n", "range"), ("lesson_tolerance_minutes: lots\n", "range"),
        ])
    func refused(text: String, word: String) {
        let (configuration, faults) = read(text)
        #expect(configuration == nil)
        #expect(faults.contains { $0.problem.contains(word) })
    }

    @Test("A logformat source without its directive is refused")
    func missingDirective() {
        let text = Self.valid.replacing("    logformat: '%ts.%03tu %>a %un'", with: "")
        #expect(read(text).1.map(\.problem) == ["sources.logformat is missing"])
    }

    @Test("The panel and the limits of retention may be named")
    func panelAndLimits() throws {
        let plain = try #require(read(Self.valid).0)
        #expect(plain.school.panel == [])
        #expect(plain.retentionLimits == nil)
        let text = Self.valid.replacing(
            "  sites: [main, annexe]\n", with: "  sites: [main, annexe]\n  panel: [Nia Novak, Omar Odell]\n")
        let full = try #require(read(text + "\nretention_limits: retention.json\n").0)
        #expect(full.school.panel == ["Nia Novak", "Omar Odell"])
        #expect(full.retentionLimits == "/etc/school/retention.json")
        #expect(read(Self.valid + "\nretention_limits: [a, b]\n").1.count == 1)
    }

    @Test("A threshold needs the proof of its adoption")
    func threshold() {
        let whole = """
            excess_threshold:
              minute: GB-2026-03
              adopted_on: 2026-03-11
              notified_on: 2026-03-18
              minutes_per_day: 20
              minutes_per_ten_school_days: 90

            """
        #expect(read(whole + Self.valid).0?.excessThreshold?.minutesPerDay == 20)
        let partial = whole.replacing("  notified_on: 2026-03-18\n", with: "")
        #expect(read(partial + Self.valid).1.map(\.problem) == ["excess_threshold.notified_on is missing"])
    }
}
