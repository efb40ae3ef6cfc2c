import ArgumentParser
import FlowModel
import Foundation
import Voice

/// The moment as of which something is written.
struct WritingTimeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write as of this local time (2026-04-27 15:00) instead of now: for rehearsals.", valueName: "time"))
    var writtenAt: String?

    func read() throws(Failure) -> Timestamp {
        guard let writtenAt else { return Timestamp(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000) }
        guard let instant = FormAnswerReader.instant(writtenAt) else {
            throw Failure(.usage, "--written-at is not a time", hint: "write it as \"2026-04-27 15:00\"")
        }
        return instant
    }
}
