import FlowModel
import Foundation
import MonitorService
import ServiceInterface
import TestSupport
import Testing

@Suite("What is said of one source")
struct SourceCheckTests {
    private static let user = ServiceUser(id: 900, groups: [900], isRunning: true)

    private func file(
        owner: UInt32 = 13, group: UInt32 = 13, mode: UInt32 = 0o640, kind: FileFacts.Kind = .file
    ) -> FileFacts {
        FileFacts(
            kind: kind, owner: owner, group: group, mode: mode, size: 7, modified: Timestamp(milliseconds: 0))
    }

    private func remark(_ facts: FileFacts?, _ user: ServiceUser = user) -> CheckUpRemark {
        LogFileCheck.remark("proxy", "/var/log/squid/access.log", facts, user: user)
    }

    @Test("a log is read by the mode's rights for the service's user and its groups")
    func rights() {
        #expect(remark(file()).verdict == .mend)
        #expect(remark(file(), ServiceUser(id: 900, groups: [900, 13], isRunning: true)).verdict == .good)
        #expect(remark(file(mode: 0o604), ServiceUser(id: 900, groups: [13], isRunning: true)).verdict == .mend)
        #expect(remark(file(mode: 0o644)).verdict == .good)
        #expect(remark(file(owner: 900, mode: 0o044)).verdict == .mend)
        #expect(remark(file(), ServiceUser(id: 0, groups: [], isRunning: true)).verdict == .good)
        #expect(remark(nil).verdict == .mend && remark(file(kind: .folder)).verdict == .mend)
    }

    @Test("two sources whose paths lead to one log are told")
    func shared() throws {
        try withTemporaryFolder { folder in
            func source(_ name: String, _ file: String) -> SourceDeclaration {
                SourceDeclaration(name: name, format: .squidNative, intake: .file(folder.appending(path: file).path))
            }
            for file in ["a.log", "b.log"] { try Data().write(to: folder.appending(path: file)) }
            let (log, link) = (folder.appending(path: "a.log"), folder.appending(path: "link.log"))
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: log)
            try FileManager.default.linkItem(at: log, to: folder.appending(path: "hard.log"))
            let remarks = SharedLogCheck.remarks([
                source("first", "a.log"), source("other", "b.log"), source("link", "link.log"), source("gone", "c.log"),
                source("hard", "hard.log"),
            ])
            #expect(remarks.map(\.verdict) == [.mend, .mend])
            #expect(remarks.first?.account.hasSuffix("is the log of source first too") == true)
            #expect(SharedLogCheck.remarks([source("first", "a.log"), source("other", "b.log")]).isEmpty)
        }
    }

    @Test("while the service does not run, a unit may give it a group that nobody knows of here")
    func unknownGroups() {
        #expect(remark(file(), ServiceUser(id: 900, groups: [900], isRunning: false)).verdict == .note)
    }

    @Test("the groups of the running service are those of its process, and of no other")
    func runningGroups() {
        let status = "Name:\tusherd\nUid:\t900\t900\t900\t900\nGid:\t901\t901\t901\t901\nGroups:\t13 44 \n"
        #expect(ServiceUser.groups(inStatus: status, user: 900) == [901, 13, 44])
        #expect(ServiceUser.groups(inStatus: status, user: 90) == nil)
        let other = status.replacing("usherd", with: "usher")
        #expect(ServiceUser.groups(inStatus: other, user: 900) == nil)
    }

    private func verdicts(
        lines: Int, unreadable: [String: Int] = [:], lag: Int64? = 10, windows: [String: Int] = ["open": 1],
        state: SourceHealth.State = .open
    ) -> [CheckUpRemark.Verdict] {
        let source = SourceHealth(
            name: "proxy", intake: "file", state: state, lines: lines, refused: unreadable, lag: lag)
        let health = HealthFixture.health(windows: windows, sources: [source])
        return FiguresCheck.remarks(health, source).map(\.verdict)
    }

    @Test("a format that does not read its lines is told by counts")
    func rate() {
        #expect(verdicts(lines: 1_000) == [.good, .good])
        #expect(verdicts(lines: 1_000, unreadable: ["format-mismatch": 50]) == [.good, .good])
        #expect(verdicts(lines: 1_000, unreadable: ["format-mismatch": 40, "unreadable-time": 11]) == [.mend, .good])
        // What was read and may not be used says nothing of the format.
        #expect(verdicts(lines: 1_000, unreadable: ["outside-times": 900]) == [.good, .good])
        #expect(verdicts(lines: 5, unreadable: ["format-mismatch": 5]) == [.good, .good])
        #expect(verdicts(lines: 0) == [.note])
    }

    @Test("stamps that are ahead are to be mended, old ones noted")
    func offset() {
        #expect(verdicts(lines: 100, lag: -120_001) == [.good, .mend])
        #expect(verdicts(lines: 100, lag: -120_000) == [.good, .good])
        #expect(verdicts(lines: 100, lag: 120_001) == [.good, .note])
        #expect(verdicts(lines: 100, lag: nil) == [.good])
    }

    @Test("with no window open nothing is said of lines")
    func noWindow() {
        #expect(verdicts(lines: 1_000, windows: ["scheduled": 1, "expired": 2]) == [])
        #expect(verdicts(lines: 1_000, state: .closed) == [])
    }

    @Test("a port is the service's while a window is open, and nobody's otherwise")
    func ports() throws {
        let address = try #require(IPAddress("127.0.0.1"))
        let listener = ListenerDeclaration(transport: .squidTCP, address: address, port: 5_140, peers: [address])
        func verdict(_ place: ListenerCheck.Place, _ state: SourceHealth.State?) -> CheckUpRemark.Verdict {
            ListenerCheck.remark("gateway", listener, place, state: state).verdict
        }
        #expect(verdict(.used, .open) == .good && verdict(.free, .closed) == .good && verdict(.free, nil) == .good)
        #expect(verdict(.used, .closed) == .mend && verdict(.used, nil) == .mend && verdict(.free, .open) == .mend)
        #expect(verdict(.notOurs, .open) == .mend)
        #expect(verdict(.used, .unreadable) == .mend && verdict(.free, .unreadable) == .mend)
        #expect(ListenerCheck.trap("gateway", listener)?.remedy?.contains("on-error=drop") == true)
    }

    @Test("ports are read from the system's table")
    func portTable() {
        let table = """
              sl  local_address rem_address   st tx_queue
               0: 0100007F:1414 00000000:0000 0A 00000000:00000000
               1: 0100007F:1415 0100007F:9999 01 00000000:00000000
               2: 00000000:0202 00000000:0000 07 00000000:00000000
            """
        let streams = PortTable(text: table, isDatagram: false)
        #expect(streams.holds(5_140) && !streams.holds(5_141) && !streams.holds(514))
        #expect(PortTable(text: table, isDatagram: true).holds(514))
        #expect(!PortTable(text: "", isDatagram: false).holds(5_140))
    }
}
