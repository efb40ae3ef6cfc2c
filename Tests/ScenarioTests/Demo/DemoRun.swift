import Custody
import FlowModel
import Foundation
import Reporting
import TestSupport
import sample_school

/// The demonstration, as `make demo` runs it: the generated fortnight through the real programs. Run once for all tests;
/// everything that was written is kept in memory, and nothing on the disk.
struct DemoRun {
    /// What `sample-school` makes when nobody says otherwise.
    static let seed: UInt64 = 20_260_427

    let log: [UInt8]
    let truth: [TruthLine]
    /// Everything below the output folder, by its path there: store, case and two reports made one after the other.
    let files: [String: [UInt8]]
    /// By command.
    let runs: [String: CommandRun]

    static let shared = Result { try DemoRun() }

    private init() throws {
        var log: [UInt8] = []
        var truth = ""
        SampleLog(lines: SampleLog.ordinaryLines, seed: Self.seed).make(log: { log += $0 }, truth: { truth += $0 })
        self.log = log
        self.truth = truth.split(separator: "\n").compactMap(TruthLine.init)
        (runs, files) = try withTemporaryFolder { folder in
            try Data(log).write(to: folder.appending(path: "access.log"))
            let out = folder.appending(path: "out")
            let runs = try Self.runs(folder.appending(path: "access.log").path, into: out.path)
            return (runs, try Self.read(out))
        }
    }

    private static func runs(_ log: String, into out: String) throws -> [String: CommandRun] {
        let sample = SampleSchoolSetup.folder.path
        let key = ["--key", "\(sample)/keys/investigator.key", "--passphrase-file", "\(sample)/keys/passphrase.txt"]
        let signers = ["--signers", "\(sample)/allowed_signers"]
        var runs: [String: CommandRun] = [:]
        runs["rehearse"] = try CommandRun(
            "usherd",
            [
                "rehearse", "--config", "\(sample)/usher.yaml", "--authorisation", "\(sample)/authorisation.json",
                "--documents", "\(sample)/documents",
                "--out", out, log,
            ])
        for name in ["report", "again"] {
            runs[name] = try CommandRun(
                "usher", ["report", "build", "\(out)/case"] + key + ["--out", "\(out)/\(name)"])
        }
        runs["verify"] = try CommandRun(
            "usher", ["report", "verify", "\(out)/report", "--case", "\(out)/case"] + signers)
        runs["remade"] = try CommandRun(
            "usher", ["report", "verify", "\(out)/report", "--case", "\(out)/case"] + signers + key)
        runs["audit"] = try CommandRun("usher", ["audit", "verify", "\(out)/case"] + signers)
        return runs
    }

    private static func read(_ folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let place = folder.appending(path: path)
            guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = Array(try Data(contentsOf: place))
        }
        return files
    }

    func report() throws -> UsageReport {
        try JSONReport.read(files["report/report.json"] ?? [])
    }
}

/// One row of the truth file: what the generator made happen.
struct TruthLine {
    let span: Interval
    let user: String
    let service: String
    let kind: String
    let inLesson: Bool

    init?(_ line: Substring) {
        let fields = line.split(separator: ",")
        guard fields.count == 6, let start = Int64(fields[0]), let end = Int64(fields[1]),
            let span = Interval(start: Timestamp(milliseconds: start), end: Timestamp(milliseconds: end))
        else { return nil }
        self.span = span
        user = String(fields[2])
        service = String(fields[3])
        kind = String(fields[4])
        inLesson = fields[5] == "yes"
    }
}
