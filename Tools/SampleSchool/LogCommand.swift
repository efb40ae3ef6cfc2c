import ArgumentParser
import Foundation

/// `sample-school log`: two weeks of a Squid log, and what in truth happened in them.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "write two weeks of a Squid native access log",
        discussion: """
            The same seed and number of lines give the same bytes. Example:
              sample-school log --out access.log --truth truth.csv
            """)

    @Option(help: "the log to write")
    var out: String

    @Option(help: "the file that says what in truth happened: start_ms,end_ms,user,service,kind,in_lesson")
    var truth: String

    @Option(help: "how busy the school is; 1 makes \(SampleLog.ordinaryLines) lines")
    var scale: Double = 1

    @Option(help: "the number of lines, instead of --scale")
    var lines: Int?

    @Option(help: "another seed makes another fortnight with the same story")
    var seed: UInt64 = 20_260_427

    /// A day of a log of this many lines still fits in the memory of a small machine.
    private static let mostLines = 20_000_000

    func validate() throws {
        guard scale > 0, wantedLines <= Double(LogCommand.mostLines), wantedLines >= 0 else {
            throw ValidationError("the log can have at most \(LogCommand.mostLines) lines, and not fewer than none")
        }
    }

    func run() throws {
        let log = try OutputFile(path: out)
        let truth = try OutputFile(path: truth)
        try SampleLog(lines: Int(wantedLines), seed: seed).make(
            log: { try log.write($0) }, truth: { try truth.write(Array($0.utf8)) })
        try log.close()
        try truth.close()
    }

    private var wantedLines: Double { lines.map(Double.init) ?? Double(SampleLog.ordinaryLines) * scale }
}
