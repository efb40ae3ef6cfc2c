import Custody
import Foundation
import Monitoring
import TestSupport
import Testing

/// Tests/ScenarioTests/cases/auditor-lists-three-years says what this proves.
@Suite("An auditor looks back over three years")
struct AuditorListTests {
    /// Runs `usher audit list` over the chain of three years, or over what `change` makes of its rows.
    private func list(_ options: [String] = [], change: ([[UInt8]]) -> [[UInt8]] = { $0 }) throws -> CommandRun {
        try withTemporaryFolder { folder in
            let (chain, signers) = (folder.appending(path: "audit.jsonl"), folder.appending(path: "allowed_signers"))
            try Data(change(try ThreeYears().rows).joined()).write(to: chain)
            try Data(try ThreeYears.signers.utf8).write(to: signers)
            return try CommandRun("usher", ["audit", "list", chain.path, "--signers", signers.path] + options)
        }
    }

    private func windows(_ run: CommandRun) throws -> [JSONValue] {
        #expect(run.status == 0, "\(run.transcript)")
        return try #require(try JSONParser.parse(run.output.dropLast())["windows"]?.array)
    }

    @Test("sees every window, what became of it, and who signed and read")
    func everyWindow() throws {
        let windows = try windows(try list(["--json"]))
        let identifiers = (0..<ThreeYears.windows).map(ThreeYears.identifier)
        #expect(windows.compactMap { $0["authorisation"]?.string } == identifiers)
        for (number, window) in windows.enumerated() {
            let life = ThreeYears.life(of: number)
            #expect(window["phase"]?.string == phase(life, number), "window \(number)")
            #expect(window["suspensions"]?.array?.count == (life == .isSuspended || life == .missesReview ? 1 : 0))
            let signers = window["signers"]?.array?.compactMap { $0["name"]?.string }
            #expect(signers == [ThreeYears.principal.principal, ThreeYears.chair.principal])
            let isRead = life != .isVoid && life != .isRefused
            let readers = window["readings"]?.array?.compactMap { $0["reader"]?["name"]?.string }
            #expect(readers == Array(repeating: ThreeYears.investigator.principal, count: isRead ? 2 : 0))
            #expect(window["sealed_segments"]?.integer == (life == .isRefused ? 0 : 3))
            #expect((window["opened"] == .null) == (life == .isRefused))
        }
    }

    private func phase(_ life: ThreeYears.Life, _ number: Int) -> String {
        switch life {
        case .isRefused: "refused"
        case .isVoid: "void"
        default: number.isMultiple(of: 2) ? "purged" : "reviewed"
        }
    }

    @Test("sees refusals, changes, the clock, and when no window was open")
    func everythingElse() throws {
        let run = try list(["--json"])
        let listing = try JSONParser.parse(run.output.dropLast())
        #expect(listing["refusals"]?.array?.count == (try ThreeYears().refusals))
        #expect(listing["changes"]?.array?.count == 5)
        #expect(listing["clock_steps"]?.array?.count == ThreeYears.windows / ThreeYears.Life.allCases.count)
        // One before each window that opened, one in each suspension, and one at the end.
        let lives = (0..<ThreeYears.windows).map(ThreeYears.life)
        let opened = lives.filter { $0 != .isRefused }.count
        let suspended = lives.filter { $0 == .isSuspended || $0 == .missesReview }.count
        #expect(listing["no_window_open"]?.array?.count == opened + suspended + 1)
        #expect(listing["unread_rows"]?.array?.isEmpty == true)
    }

    @Test("sees the same as a table, and in either form no event, no number of records, no service and no host")
    func noEvent() throws {
        let catalogue = CommandRun.checkout.appending(path: "config/catalogue")
        let services = try FileManager.default.contentsOfDirectory(atPath: catalogue.path)
            .filter { $0.hasSuffix(".cat") }
            .map { $0.split(separator: ".")[0].lowercased() }
        #expect(services.contains("facebook"))
        for options in [[], ["--json"]] {
            let run = try list(options)
            #expect(run.status == 0, "\(run.transcript)")
            let text = run.transcript.lowercased()
            for number in 0..<ThreeYears.windows { #expect(text.contains(ThreeYears.identifier(number))) }
            #expect(!text.contains("\(ThreeYears.records)"))
            let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
            #expect(words.isDisjoint(with: services))
            let addresses = text.matches(of: /[a-z0-9-]+(\.[a-z0-9-]+)+/).map { String($0.output.0) }
            let known = ["p.poole", "c.chair", "i.irwin", "littletown.example"]
            #expect(addresses.allSatisfy { known.contains($0) }, "\(Set(addresses).subtracting(known))")
        }
    }

    @Test("can ask for one year")
    func oneYear() throws {
        let year = try windows(try list(["--json", "--from", "2027-09-01", "--through", "2028-08-31"]))
        #expect(year.count > 10)
        #expect(year.count < ThreeYears.windows / 2)
        for window in year {
            let last = window["steps"]?.array?.last?["time"]?.string ?? ""
            let accepted = window["accepted"]?.string ?? ""
            #expect(last >= "2027-08-31T23:00:00Z" && accepted < "2028-08-31T23:00:00Z")
        }
    }

    @Test("sees nothing of a chain from which one row was taken, but which row")
    func oneRowLess() throws {
        let run = try list { rows in
            var rows = rows
            rows.remove(at: 99)
            return rows
        }
        #expect(run.status == 1)
        #expect(run.transcript.contains("audit.jsonl, row 100"))
        #expect(!run.transcript.contains(ThreeYears.identifier(0)))
    }
}
