import Custody
import Foundation
import Testing

/// A folder of Tests/ScenarioTests/cases: a log, what it must give, and a README that says what that proves.
struct ScenarioCase: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL

    /// Every folder, also those whose story a test of its own tells.
    static let folders: [ScenarioCase] = {
        let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().map { ScenarioCase(name: $0, folder: cases.appending(path: $0)) }
    }()

    /// Those that are a log and what must come of it.
    static let all = folders.filter { FileManager.default.fileExists(atPath: $0.log.path) }

    var testDescription: String { name }

    var log: URL { folder.appending(path: "access.log") }

    /// Runs the case in a folder that is there and empty.
    func run(in folder: URL) throws -> RehearsedCase {
        let expected = try expectation()
        let course = try Course.read(self.folder.appending(path: "course.json"))
        guard let directive = expected.logFormat else {
            return try RehearsedCase(log: log, in: folder, course: course)
        }
        let configuration = folder.appending(path: "usher.yaml")
        let sample = SampleSchoolSetup.folder.path
        let text = """
            school: {id: littletown-sample, name: Littletown Primary (invented), sites: [Valley, Hill]}
            calendar: \(sample)/calendar
            timetable: \(sample)/timetable.csv
            exceptions: \(sample)/exceptions.csv
            staff: \(sample)/staff.csv
            signers: \(sample)/allowed_signers
            catalogue: {shipped: \(sample)/../catalogue}
            counts_as_lesson: [registration]
            sources: [{name: proxy, format: squid-logformat, logformat: \(directive)}]
            """
        try Data(text.utf8).write(to: configuration)
        return try RehearsedCase(log: log, in: folder, configuration: configuration.path)
    }

    func expectation() throws -> Expectation {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "expected.json")))
        return try JSONObjectReader.read(try JSONParser.parse(bytes)) { Expectation(&$0) }
    }
}
