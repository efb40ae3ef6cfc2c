import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Nobody else appears")
struct OtherPeopleTests {
    /// Every way in which the sample log writes the subject.
    private static let subject: Set = ["a.archer", "a.archer@littletown.example", #"littletown\\a.archer"#]

    private let demo: DemoRun
    private let forbidden: [String]
    private let pathStems: Set<String>

    init() throws {
        demo = try DemoRun.shared.get()
        let catalogue = try SampleSchoolSetup.setup().catalogue
        let services = Set(["facebook", "instagram", "x-twitter", "youtube"].compactMap { ServiceID($0) })
        let names = LogNames(demo.log, subject: Self.subject)
        forbidden = names.forbidden(catalogue, services: services)
        pathStems = names.pathStems
    }

    @Test("the log is full of other people")
    func premise() {
        #expect(forbidden.contains("b.brook"))
        #expect(forbidden.contains("10.20.1.15"))
        #expect(forbidden.contains("www.linkedin.com"))
        #expect(pathStems == ["/ks2/topic"])
        #expect(forbidden.count > 200)
    }

    @Test("no file of the output folder names any of them: store, case, report")
    func files() {
        #expect(demo.files.keys.contains("store.sqlite"))
        #expect(demo.files.count == 44)
        for (path, bytes) in demo.files {
            let search = NameSearch(bytes)
            for name in forbidden where search.holds(name) { Issue.record("\(path) holds \(name)") }
            for stem in pathStems where search.contains(stem) { Issue.record("\(path) holds \(stem)") }
        }
    }

    @Test("no program speaks of any of them")
    func streams() {
        for (command, run) in demo.runs {
            let search = NameSearch(run.output + run.errors)
            #expect(!run.output.isEmpty)
            for name in forbidden where search.holds(name) { Issue.record("\(command) says \(name)") }
            for stem in pathStems where search.contains(stem) { Issue.record("\(command) says \(stem)") }
        }
    }

    @Test("the evidence itself, once it is opened, names none of them, nor any address or user at all")
    func openedEvidence() throws {
        var contents: [CaseFile: [UInt8]] = [:]
        for file in CaseFile.allCases { contents[file] = demo.files["case/\(file.rawValue)"] }
        let records = try OpenedEvidence(CaseContents(contents)).records
        #expect(!records.isEmpty)
        let search = NameSearch(Array(records.joined(separator: [UInt8(ascii: "\n")])))
        let addresses = LogNames(demo.log, subject: Self.subject).subjectsClients
        for name in forbidden + Self.subject + addresses where search.holds(name) {
            Issue.record("the evidence holds \(name)")
        }
    }

    @Test("what came behind a host is nowhere, the subject's own included")
    func paths() throws {
        let scenario = try #require(ScenarioCase.all.first { $0.name == "ssl-bump-pairs" })
        let log = Array(try Data(contentsOf: scenario.log))
        let paths = LogNames(log, subject: Self.subject).paths
        #expect(paths.count > 50)
        try withTemporaryFolder { folder in
            let made = try scenario.run(in: folder)
            let evidence = try OpenedEvidence(made.contents).records.joined()
            let report = ReportFiles.of(made.report).flatMap(\.bytes)
            let store = try Data(contentsOf: folder.appending(path: "store.sqlite"))
            let search = NameSearch(Array(evidence) + report + Array(store))
            for path in paths where search.holds(String(path.dropFirst())) { Issue.record("\(path) was kept") }
        }
    }

    @Test("no piece of a damaged line is repeated anywhere")
    func damagedLines() throws {
        let scenario = try #require(ScenarioCase.all.first { $0.name == "damaged-lines" })
        try withTemporaryFolder { folder in
            let run = try CommandRun(
                "usherd",
                [
                    "rehearse", "--config", SampleSchoolSetup.configuration, "--authorisation",
                    SampleSchoolSetup.folder.path + "/authorisation.json", "--out", folder.path + "/out",
                    scenario.log.path,
                ])
            #expect(run.status == 0)
            #expect(!run.transcript.contains("zqx7"))
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                guard let data = FileManager.default.contents(atPath: folder.path + "/" + path) else { continue }
                #expect(data.range(of: Data("zqx7".utf8)) == nil, "\(path)")
            }
        }
    }
}
