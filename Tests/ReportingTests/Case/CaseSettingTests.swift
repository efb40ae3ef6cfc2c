import Custody
import Monitoring
import Reporting
import Testing

@Suite("The setting of a case")
struct CaseSettingTests {
    private let setting: CaseSetting
    private let text: String

    init() throws {
        setting = try CaseFixture().setting
        text = String(decoding: setting.bytes, as: UTF8.self)
    }

    @Test("it is read as it was written, every day and period of it")
    func roundTrip() throws {
        #expect(try CaseSetting.parse(setting.bytes) == setting)
        #expect(setting.days.contains { !$0.periods.isEmpty })
        #expect(try CaseSetting.parse(setting.bytes).bytes == setting.bytes)
    }

    @Test("a folder from before files were named by their digests is read, and names none")
    func withoutFiles() throws {
        let members = try #require(try JSONParser.parse(setting.bytes).members)
        let fewer = members.filter { $0.name != "timetable_files" }
        #expect(fewer.count == members.count - 1)
        let older = try CaseSetting.parse(CanonicalJSON.encode(.object(fewer)))
        #expect(older.timetableSources == [] && older.days == setting.days)
        #expect(!setting.timetableSources.isEmpty)
    }

    @Test(
        "every member is needed",
        arguments: [
            "accepted_at", "authorisation", "catalogue_digest", "days", "format", "lesson_definition",
            "lesson_tolerance_ms", "method_digest", "permitted", "program", "rehearsal", "school", "services",
            "subject",
            "timetable_version",
        ])
    func missing(member: String) throws {
        let members = try #require(try JSONParser.parse(setting.bytes).members)
        let fewer = members.filter { $0.name != member }
        #expect(fewer.count == members.count - 1)
        #expect(throws: DocumentFaults.self) { try CaseSetting.parse(CanonicalJSON.encode(.object(fewer))) }
    }

    @Test(
        "what is not as it was written is refused",
        arguments: [
            (#""format":"usher-setting-1""#, #""format":"usher-setting-2""#),
            (#""kind":"teaching""#, #""kind":"party""#),
            (#""kind":"lesson""#, #""kind":"fun""#), (#""rehearsal":true"#, #""rehearsal":"yes""#),
            (#""subject":"T-014""#, #""subject":"""#), (#""permitted":[["#, #""permitted":[[9,1],["#),
            (#""program":"#, #""extra":1,"program":"#), (#""date":"2026-04-28""#, #""date":"2026-04-31""#),
        ])
    func refusals(original: String, changed: String) {
        #expect(text.contains(original))
        #expect(throws: DocumentFaults.self) {
            try CaseSetting.parse(Array(text.replacing(original, with: changed).utf8))
        }
    }

    @Test("bytes that are no document are refused", arguments: ["", "{", "[]", "null", "{}"])
    func noDocument(text: String) {
        #expect(throws: DocumentFaults.self) { try CaseSetting.parse(Array(text.utf8)) }
    }
}
