import ArgumentParser
import Foundation

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "compare the two cases of an ended run again",
        discussion: """
            Reads the case that the service made and the one of the rehearsal, in the folder that a run kept, and says where \
            they differ, record by record. In the folder of the sources, whose keys open both.

            Example: torture compare /tmp/torture-7-4711
            Exit status: 0 no difference; 1 a difference.
            """)

    @Argument(help: "the folder that was kept")
    var folder: String

    func run() throws {
        let folder = URL(filePath: folder)
        let keys = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "config/sample/keys")
        let expected = try CaseReading(folder.appending(path: "rehearsal/case"), keys: keys)
        let found = try CaseReading(folder.appending(path: "case"), keys: keys)
        let comparison = EvidenceComparison(expected: expected.records, found: found.records)
        let coverage = KillsOutcome.differences(expected.coverage, found.coverage)
        (comparison.lines + coverage.map { "coverage  \($0)" }).forEach { Console.say($0) }
        guard comparison.isGood, coverage.isEmpty else { throw ExitCode.failure }
    }
}
