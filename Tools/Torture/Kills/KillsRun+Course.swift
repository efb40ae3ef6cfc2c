import Custody
import Foundation
import Monitoring
import ServiceInterface

/// The beginning and the end of a run.
extension KillsRun {
    private var recorded: URL { school.folder.appending(path: "recorded.log") }

    /// Lines from before the window, one of them begun; then the window opens, and what is written from then on counts.
    func open() throws {
        for _ in 0..<50 { log.add(maker.line(.evidence)) }
        try log.writeAll()
        try start()
        try awaitReadyQuietly()
        try school.submit()
        log.add(maker.line(.evidence))
        try log.writePiece(40)
        try Pause.until("the window is open and the log is read", seconds: 120) {
            try school.health()?.sources.first?.state == .open
        }
        Pause.milliseconds(1_500)
        try log.writeAll()
        let chance = chance
        maker = LineMaker(chance: chance)
        try log.record(to: recorded)
    }

    /// Lets the service read everything, ends the window, and writes on: none of that may be read.
    func close() throws {
        try start()
        try awaitReady()
        log.add(maker.line(.evidence))
        try log.writeAll()
        let wanted = maker.evidence.count
        _ = try? Pause.until("everything is read", seconds: 30) {
            try (school.health()?.sources.first?.kept ?? 0) >= wanted
        }
        Pause.milliseconds(1_500)
        try log.stopRecording()
        try cancel()
        var after = LineMaker(chance: chance)
        for _ in 0..<50 { log.add(after.line(.evidence)) }
        try log.writeAll()
        Pause.milliseconds(1_500)
    }

    /// Fetches the case, stops the service, has everything verified, and holds it against a rehearsal over the same lines.
    func judge(since begun: Int64) throws -> KillsOutcome {
        let fetched = school.folder.appending(path: "case")
        try school.programs.must(
            "usher",
            ["case", "fetch", try school.document().id.text, "--out", fetched.path, "--socket", school.socket]
                + school.key("investigator"))
        try stop()
        try school.programs.must("usher", ["audit", "verify", fetched.path, "--signers", school.signers])
        try school.programs.must(
            "usherd", ["store", "check", "--config", school.configuration, "--state", school.state.path])
        let expected = try CaseReading(rehearsed(), keys: school.keys)
        let found = try CaseReading(fetched, keys: school.keys)
        return KillsOutcome(
            counts: counts, comparison: EvidenceComparison(expected: expected.records, found: found.records),
            coverage: KillsOutcome.differences(expected.coverage, found.coverage),
            isTrue: expected.records.map { $0["line_sha256"]?.string ?? "" } == maker.evidence,
            linesMade: maker.lines, milliseconds: Pause.wall - begun)
    }

    /// Ends the service as systemd does: nothing may be left undone.
    private func stop() throws {
        try service?.stop()
        let said = try String(contentsOf: school.folder.appending(path: "service.log"), encoding: .utf8)
        guard let last = said.components(separatedBy: "notice: stopping").last, !last.contains("error:") else {
            throw TortureFault("the service could not end as it should: service.log says why")
        }
    }

    private func rehearsed() throws -> URL {
        let out = school.folder.appending(path: "rehearsal")
        try school.programs.must(
            "usherd",
            [
                "rehearse", "--config", school.configuration, "--authorisation", school.authorisation, "--out",
                out.path,
                recorded.path,
            ])
        return out.appending(path: "case")
    }

    private func cancel() throws {
        let document = school.folder.appending(path: "papers/cancellation.json").path
        try school.programs.must(
            "usher",
            [
                "case", "cancel", "--authorisation", school.authorisation, "--signers", school.signers, "--out",
                document,
                "--ground", "enough_evidence", "--reason", "The test is over.",
            ] + school.key("principal"))
        try school.programs.must("usher", ["submit", document, "--socket", school.socket])
    }

    private func awaitReadyQuietly() throws {
        try Pause.until("the service is ready", seconds: 60) { service?.look() == true }
    }
}
