import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

/// What is held about a person is more than the events.
@Suite struct AccessFieldsTests {
    private func part(_ name: String, of fields: [AccessField]) -> [JSONValue] {
        fields.filter { $0.path.hasPrefix(name + ".") }.map(\.value)
    }

    private func fields(_ edit: (inout ReportMaterial) throws -> Void = { _ in }) throws -> [AccessField] {
        let made = try CaseFixture()
        var material = try made.material()
        try edit(&material)
        return AccessFields.all(
            AccessMaterial(
                material, made.verify(), signers: made.signers,
                preparedAt: try AuthorisationFixture.instant("2026-05-20T10:00:00Z"), preparedBy: "i.deputy"))
    }

    @Test func everyLessonThatWasFixedIsThere() throws {
        let lessons = part("lessons", of: try fields())
        // Three lessons on each of four days; breaks and lunch are the school's.
        #expect(lessons.count == 12)
        #expect(lessons.first?["start"]?.string == "2026-04-28T07:55:00Z")
        #expect(lessons.first?["what"]?.string == "lesson Y4 English")
        #expect(lessons.first?["row"]?.string == "timetable.csv:2")
        #expect(lessons.first?["lesson_time"]?.string == "yes")
        let covered = lessons.compactMap { $0["lesson_time"]?.string }.filter { $0 != "yes" }
        #expect(covered == ["not assessed: somebody else took the lesson"])
    }

    @Test func whatFellAwayIsToldWithTheTimeAtWhichItBecameKnown() throws {
        let lesson = try #require(
            Interval(start: ReportMaterialFixture.at(28, 8, 55), end: ReportMaterialFixture.at(28, 10, 30)))
        let day = try #require(CivilDate("2026-04-28"))
        let fields = try fields { material in
            let lapse = DayLapse(
                date: day, lessons: [LessonLapse(interval: lesson, reason: .absent)], workingHours: .empty,
                onSite: .empty)
            material.plans = material.plans.map { $0.date == day ? $0.without(lapse) : $0 }
            material.lapses = [
                CaseLapse(
                    authorisation: material.authorisation.id.text, knownAt: ReportMaterialFixture.at(29, 9, 0),
                    timetableVersion: "v2", days: [lapse])
            ]
        }
        #expect(
            part("lessons", of: fields).first?["lesson_time"]?.string
                == "not assessed: the person was absent, known since 29 April 2026, 09:00")
    }

    @Test func workingTimeAndTheStepsOfTheWindowAreThere() throws {
        let fields = try fields()
        let hours = part("hours", of: fields)
        #expect(
            hours.contains { $0["what"]?.string == "Working time" && $0["start"]?.string == "2026-04-28T07:00:00Z" })
        #expect(part("course", of: fields).last?["what"]?.string == "Window expired")
        #expect(part("course", of: fields).allSatisfy { $0["at"]?.string?.isEmpty == false })
    }

    @Test(arguments: [
        (["squid-native"], ["proxy writes anyway"], ["switch"]), (["capture"], ["switch"], ["proxy writes anyway"]),
        (["squid-native", "capture"], ["proxy writes anyway", "switch"], []),
    ])
    func theSourceIsTheOneThatWasRead(forms: [String], told: [String], untold: [String]) throws {
        let fields = try fields { material in
            material.sources = forms.map {
                SourceFacts(name: $0, form: $0, span: nil, linesRead: 0, linesKept: 0, refused: [:], clock: "")
            }
        }
        let text = try #require(fields.first { $0.path == "information.source" }?.value.string)
        for words in told { #expect(text.contains(words)) }
        for words in untold { #expect(!text.contains(words)) }
    }

    @Test func ofAVoidWindowItSaysThatTheEventsAreSetApart() throws {
        let made = try CaseFixture()
        let at = try AuthorisationFixture.instant("2026-06-24T09:00:00Z")
        let fields = AccessFields.all(
            AccessMaterial(
                try made.material(), made.verify(), signers: made.signers,
                preparedAt: try AuthorisationFixture.instant("2026-07-20T10:00:00Z"), preparedBy: "i.deputy",
                absent: .setApart(at)))
        #expect(fields.first { $0.path == "about.events_set_apart" }?.value.string == "2026-06-24T09:00:00Z")
        #expect(!fields.contains { $0.path == "about.events_destroyed" })
        let held = try #require(fields.first { $0.path == "information.categories" }?.value.string)
        #expect(held.contains("found invalid (24 June 2026, 10:00), and your events are held sealed"))
    }

    @Test func afterAPurgeItSaysWhenTheEventsWereDestroyedAndGivesTheRest() throws {
        let made = try CaseFixture()
        let fields = AccessFields.all(
            AccessMaterial(
                try made.material(), made.verify(), signers: made.signers,
                preparedAt: try AuthorisationFixture.instant("2026-07-20T10:00:00Z"), preparedBy: "i.deputy",
                absent: .destroyed(try AuthorisationFixture.instant("2026-06-24T09:00:00Z"))))
        #expect(fields.first { $0.path == "about.events_destroyed" }?.value.string == "2026-06-24T09:00:00Z")
        let held = try #require(fields.first { $0.path == "information.categories" }?.value.string)
        #expect(held.contains("Your events were destroyed (24 June 2026, 10:00)"))
        #expect(part("lessons", of: fields).count == 12 && !part("authorisation", of: fields).isEmpty)
        let copy = try #require(
            AccessCopy(fields, salts: try AccessFixture.salts(fields.count), try AccessFixture().material))
        let page = String(decoding: try #require(copy.files.first { $0.name == "export.html" }).bytes, as: UTF8.self)
        #expect(page.contains("The events were destroyed on ") && page.contains("none: destroyed on "))
        #expect(!page.contains("0 events in this copy"))
    }

    @Test func thePageShowsBoth() throws {
        let fixture = try AccessFixture()
        let page = String(
            decoding: try #require(fixture.full.files.first { $0.name == "export.html" }).bytes, as: UTF8.self)
        for words in [
            "Your lessons and hours", "What happened", "lesson Y4 maths", "timetable.csv:3", "Window expired",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }
}
