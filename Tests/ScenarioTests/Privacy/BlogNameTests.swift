import Custody
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The name of a blog")
struct BlogNameTests {
    @Test("appears in no file, not in the opened evidence and not in the report")
    func neverKept() throws {
        let name = Array("secret-diary".utf8)
        let scenario = try #require(ScenarioCase.all.first { $0.name == "blog-name-is-never-kept" })
        #expect(try Data(contentsOf: scenario.log).firstRange(of: name) != nil, "the log itself is full of it")
        try withTemporaryFolder { folder in
            let made = try scenario.run(in: folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else {
                    continue
                }
                #expect(data.firstRange(of: name) == nil, "\(path)")
            }
            let opened = try OpenedEvidence(made.contents).records
            #expect(!opened.isEmpty)
            #expect(opened.allSatisfy { Data($0).firstRange(of: name) == nil })
            for file in ReportFiles.of(made.report) {
                #expect(Data(file.bytes).firstRange(of: name) == nil, "\(file.name)")
            }
        }
    }
}
