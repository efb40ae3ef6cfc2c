import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import RecordedFiles
import Reporting
import TestSupport
import Testing

@Suite("A rehearsal")
struct RehearsalTests {
    private static let sample = CommandRun.checkout.appending(path: "config/sample")
    private static let log = CommandRun.checkout.appending(
        path: "Tests/ScenarioTests/cases/scrolling-in-a-lesson/access.log")

    private let setup: SchoolSetup
    private let document: [UInt8]
    private let signature: [UInt8]

    init() throws {
        setup = try #require(SetupReader.read(Self.sample.appending(path: "usher.yaml").path).setup)
        document = Array(try Data(contentsOf: Self.sample.appending(path: "authorisation.json")))
        signature = Array(try Data(contentsOf: Self.sample.appending(path: "authorisation.json.sig")))
    }

    /// Bytes that are different each time; a test needs no better ones.
    private func rehearsal(_ document: [UInt8]? = nil, signature: [UInt8]? = nil) throws -> Rehearsal {
        try Rehearsal(
            setup: setup, document: document ?? self.document, signature: signature ?? self.signature,
            program: "usherd test"
        ) { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
    }

    private func run(
        _ logs: [String], as source: SourceDeclaration? = nil, in folder: URL, progress: (Int) -> Void = { _ in }
    ) throws -> RehearsalSummary {
        let declared = try #require(source ?? setup.configuration.sources.first)
        return try rehearsal().run(
            .logs(logs.map(LogInput.init(path:))), as: declared,
            into: RehearsalPlaces(store: folder.path + "/store.sqlite", caseFolder: folder.path), progress: progress)
    }

    @Test("it makes a case that verifies, and says of itself what it is")
    func made() throws {
        try withTemporaryFolder { folder in
            _ = try run([Self.log.path], in: folder)
            var files: [CaseFile: [UInt8]] = [:]
            for file in CaseFile.allCases {
                files[file] = FileManager.default.contents(atPath: "\(folder.path)/\(file.rawValue)").map(Array.init)
            }
            let verdict = CaseVerifier.verify(CaseContents(files), signers: setup.signers)
            #expect(verdict.faults == [])
            #expect(verdict.chain.isRehearsal == true)
            #expect(verdict.chain.entries.first?.kind == .rehearsalBegins)
            #expect(try CaseSetting.parse(files[.setting] ?? []).isRehearsal)
        }
    }

    @Test("records from before the opening are counted in the chain and nowhere kept (refusal A12)")
    func beforeOpening() throws {
        let log = CommandRun.checkout.appending(
            path: "Tests/ScenarioTests/cases/use-on-inset-day-and-before-opening/access.log")
        try withTemporaryFolder { folder in
            let summary = try run([log.path], in: folder)
            #expect(summary.records == 0)
            let rows = try Data(contentsOf: folder.appending(path: "audit.jsonl"))
            let chain = AuditVerifier.verify(lines: Array(rows), signers: setup.signers)
            let finished = try #require(chain.entries.first { $0.kind == .sourceFinished })
            let counted = try #require(finished.facts["before_opening"]?.integer)
            #expect(counted > 0)
            #expect(Int(counted) == summary.dispositions[.beforeOpening])
        }
    }

    @Test("its store can never be opened as a real one")
    func storeKind() throws {
        try withTemporaryFolder { folder in
            _ = try run([Self.log.path], in: folder)
            let path = folder.path + "/store.sqlite"
            #expect(throws: EvidenceStoreFault.self) { try EvidenceStore.open(at: path, expecting: .monitoring) }
            var segments = 0
            let store = try EvidenceStore.open(at: path, expecting: .rehearsal)
            let identifier = try #require(try store.documents().first).authorisation
            try store.forEachSegmentLine(of: identifier) { _ in segments += 1 }
            #expect(segments > 0)
        }
    }

    @Test("every line ends in one of the counts")
    func counts() throws {
        try withTemporaryFolder { folder in
            var told: [Int] = []
            let summary = try run([Self.log.path, Self.log.path], in: folder) { told.append($0) }
            let size = try Data(contentsOf: Self.log).count
            #expect(summary.bytes == size * 2)
            #expect(told.last == size * 2)
            #expect(told == told.sorted())
            #expect(summary.dispositions.values.reduce(0, +) == summary.tally.subjectLines)
            #expect(summary.dispositions[.kept] == summary.records)
            #expect(summary.lines(seconds: 2).first?.hasPrefix("REHEARSAL") == true)
        }
    }

    @Test("one changed byte of the authorisation, and nothing is read")
    func changedDocument() throws {
        for index in stride(from: 0, to: document.count, by: document.count / 25) {
            var changed = document
            changed[index] ^= 1
            #expect(throws: RehearsalRefusal.self) { try rehearsal(changed) }
        }
        #expect(throws: RehearsalRefusal.self) { try rehearsal(signature: []) }
        #expect(throws: RehearsalRefusal.self) { try rehearsal([]) }
    }

    @Test("a refusal says why, with a code")
    func refusal() throws {
        do {
            _ = try rehearsal(document + [UInt8(ascii: " ")])
            Issue.record("it was accepted")
        } catch let refusal as RehearsalRefusal {
            #expect(!refusal.lines.isEmpty)
            #expect(refusal.lines.allSatisfy { !$0.isEmpty && !$0.contains("Archer") })
        }
    }

    @Test("a source that is not configured is refused before anything is written")
    func unknownSource() throws {
        try withTemporaryFolder { folder in
            let sample = try String(contentsOf: Self.sample.appending(path: "usher.yaml"), encoding: .utf8)
            let (configuration, _) = ConfigurationFile.read(
                sample.replacing("- name: proxy", with: "- name: elsewhere"), name: "usher.yaml", folder: "/")
            let other = try #require(configuration?.sources.first)
            #expect(throws: RehearsalFault.unknownSource("elsewhere")) {
                try run([Self.log.path], as: other, in: folder)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test("a log that cannot be read stops it, and no case is made")
    func missingLog() throws {
        try withTemporaryFolder { folder in
            #expect(throws: RecordedFileFault.self) {
                try run([Self.log.path, folder.path + "/nowhere.log"], in: folder)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!left.contains(CaseFile.audit.rawValue))
        }
    }
}
