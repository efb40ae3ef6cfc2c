import Custody
import FlowModel
import Foundation
import Glibc
import MonitorService
import ServiceInterface
import TestSupport
import Testing

/// The whole check-up on a machine of its own: the sample school, a folder, and what a service would answer.
@Suite("A check-up of everything that the service needs")
struct CheckUpTests {
    private static let now = Result { try AuthorisationFixture.instant("2026-04-27T13:00:00Z") }
    private static let silent = ServiceAnswer.none("no service answers", remedy: "start it")

    /// A copy of the sample school with its register, in a folder; `source` is what the sample's source says besides.
    private struct School {
        let folder: URL
        var configuration: String { folder.appending(path: "config/sample/usher.yaml").path }
        var places: RegisterPlaces { RegisterPlaces(folder: folder.appending(path: "state").path) }

        init(in folder: URL, source: String = "") throws {
            self.folder = folder
            let place = folder.appending(path: "config")
            try FileManager.default.copyItem(at: CommandRun.checkout.appending(path: "config"), to: place)
            try change("sample/usher.yaml", "format: squid-native", to: "format: squid-native\(source)")
            guard let setup = SetupReader.read(configuration).setup else { return }
            let keeper = try RegisterKeeper.create(
                at: places, setup: setup, program: "usherd test", now: CheckUpTests.now.get(),
                random: { [UInt8](repeating: 7, count: $0) })
            try keeper.close()
            for path in [places.store, places.tideMark] { try set(0o600, path) }
        }

        func change(_ file: String, _ text: String, to other: String) throws {
            let place = folder.appending(path: "config/\(file)")
            let before = try String(contentsOf: place, encoding: .utf8)
            try before.replacingOccurrences(of: text, with: other).write(to: place, atomically: true, encoding: .utf8)
        }

        func set(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }

        func checkUp(_ service: ServiceAnswer = CheckUpTests.silent) throws -> CheckUp {
            CheckUp(
                configuration: configuration, places: places, socket: folder.appending(path: "control.sock").path,
                service: service, program: "usherd test", now: try CheckUpTests.now.get())
        }

        func mends(_ area: CheckUpRemark.Area, _ service: ServiceAnswer = CheckUpTests.silent) throws -> [String] {
            try checkUp(service).remarks.filter { $0.area == area && $0.verdict == .mend }.map(\.account)
        }
    }

    @Test("at a sound school nothing but the missing service is to be mended")
    func sound() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            let checkUp = try school.checkUp()
            // Whether this machine's clock is synchronised is not the school's.
            let mends = checkUp.remarks.filter { $0.verdict == .mend && $0.area != .clock }
            #expect(mends.map(\.account) == ["no service answers"], "\(checkUp.lines.joined(separator: "\n"))")
            #expect(Set(checkUp.remarks.map(\.area)) == Set(CheckUpRemark.Area.allCases))
            #expect(checkUp.lines.count == checkUp.remarks.count && checkUp.lines.allSatisfy { !$0.contains("\n") })
            let json = try JSONParser.parse(checkUp.json.dropLast())
            #expect(json["good"] == .bool(false) && json["checks"]?.array?.count == checkUp.remarks.count)
        }
    }

    @Test("with faults in the configuration the folder is looked at all the same")
    func faultyConfiguration() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            try school.change("sample/usher.yaml", "school:", to: "scholl:")
            try school.set(0o755, school.places.folder)
            #expect(try !school.mends(.configuration).isEmpty)
            #expect(try school.mends(.state) == ["\(school.places.folder) is not for its owner alone"])
        }
    }

    @Test("where there is no register it says so")
    func noRegister() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            try FileManager.default.removeItem(atPath: school.places.folder)
            #expect(try school.mends(.state) == ["there is no folder \(school.places.folder)"])
        }
    }

    @Test(
        "whatever in the folder is open to others is named", arguments: ["store.sqlite", "secrets", "secrets/a.secret"])
    func sharedFiles(name: String) throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            let secret = school.places.secrets + "/a.secret"
            #expect(FileManager.default.createFile(atPath: secret, contents: nil))
            try school.set(0o600, secret)
            #expect(try school.mends(.state) == [])
            try school.set(name == "secrets" ? 0o750 : 0o640, "\(school.places.folder)/\(name)")
            let found = try school.mends(.state)
            #expect(found.first == "\(school.places.folder)/\(name) is not for its owner alone", "\(found)")
        }
    }

    @Test("a link in the place of a secret is named")
    func link() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            try FileManager.default.createSymbolicLink(
                atPath: school.places.secrets + "/a.secret", withDestinationPath: "/dev/null")
            #expect(try school.mends(.state).count == 1)
        }
    }

    @Test("a register without its tide mark, of another school, or that is none, is named")
    func damagedRegister() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            try FileManager.default.removeItem(atPath: school.places.tideMark)
            #expect(try school.mends(.register).count == 1)
            try Data("no store".utf8).write(to: URL(filePath: school.places.store))
            #expect(try school.mends(.register) == ["\(school.places.store) cannot be read"])
        }
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            try school.change("sample/usher.yaml", "id: littletown-sample", to: "id: another-school")
            #expect(try !school.mends(.register).isEmpty)
        }
    }

    @Test("a log is never opened: one that would keep a reader waiting keeps nobody")
    func neverOpensALog() throws {
        try withTemporaryFolder { folder in
            let log = folder.appending(path: "access.log").path
            #expect(mkfifo(log, 0o600) == 0)
            let school = try School(in: folder, source: "\n    file: \(log)")
            #expect(try school.mends(.source) == ["proxy: \(log) is not a plain file"])
            try FileManager.default.removeItem(atPath: log)
            #expect(try school.mends(.source) == ["proxy: \(log) is not there"])
            // A line that must not be echoed.
            try Data("a.archer www.facebook.com\n".utf8).write(to: URL(filePath: log))
            let checkUp = try school.checkUp()
            #expect(try school.mends(.source) == [])
            #expect(checkUp.lines.contains { $0.contains("\(log), 26 bytes, last written to ") })
            #expect(!checkUp.lines.joined().contains("archer"))
        }
    }

    @Test("a clock that is before the chain is to be put right")
    func clockBehind() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            let checkUp = CheckUp(
                configuration: school.configuration, places: school.places, socket: "/nowhere/control.sock",
                service: Self.silent, program: "usherd test",
                now: try Self.now.get().adding(milliseconds: -3_600_000))
            #expect(checkUp.remarks.contains { $0.area == .clock && $0.account.contains("before the latest entry") })
            #expect(checkUp.remarks.contains { $0.account == "there is no folder /nowhere for the socket" })
        }
    }

    @Test("looking changes nothing")
    func changesNothing() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            let store = try Data(contentsOf: URL(filePath: school.places.store))
            let names = try FileManager.default.subpathsOfDirectory(atPath: school.places.folder).sorted()
            _ = try school.checkUp()
            #expect(try Data(contentsOf: URL(filePath: school.places.store)) == store)
            let after = try FileManager.default.subpathsOfDirectory(atPath: school.places.folder).sorted()
            #expect(after.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == names)
        }
    }

    @Test("the service's own problems, an earlier configuration and another version are to be mended")
    func service() throws {
        try withTemporaryFolder { folder in
            let school = try School(in: folder)
            let health = HealthFixture.health(problems: ["the store cannot be written"], state: .impaired)
            let found = try school.mends(.service, .health(health))
            #expect(
                found == [
                    "the store cannot be written", "it runs as another version than this program",
                    "it works with an earlier configuration",
                ])
            let checkUp = try school.checkUp(.health(health))
            #expect(!checkUp.remarks.contains { $0.verdict == .good && $0.account.contains("impaired") })
            #expect(try school.mends(.clock, .health(HealthFixture.health(isClockTrusted: false))).count >= 1)
        }
    }
}
