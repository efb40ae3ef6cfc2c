import Foundation
import TestSupport
import Testing

/// The sample school moved to today, so that a service that goes by the real clock can open a window: deploy/tests has the
/// program for it. The subject is in a lesson day and night.
struct TodaySchool {
    let places: ServicePlaces

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        return calendar
    }

    /// At weekends a window may be open, and nothing in it may be looked at.
    static var isSchoolDay: Bool { !calendar.isDateInWeekend(.now) }

    /// Nothing may be looked at in a lesson when there are none.
    static var hasLessons: Bool {
        // Near midnight the lesson has just begun, and its edges are not looked at.
        let minute = calendar.component(.hour, from: .now) * 60 + calendar.component(.minute, from: .now)
        return isSchoolDay && (30..<1_430).contains(minute)
    }

    /// The school in a folder of its own, with its register.
    ///
    /// - Parameters:
    ///   - sources: the entries below `sources:` in `usher.yaml`.
    ///   - openedMinutesAgo: since when its window is open; without it the register holds nothing yet.
    static func with(
        sources: (ServicePlaces) -> String, openedMinutesAgo: Int? = nil,
        _ body: (TodaySchool) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usher-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let school = TodaySchool(places: ServicePlaces(folder))
        try school.write(Self.files.get())
        try school.declare(sources(school.places))
        for place in [school.places.logs.path, school.places.runtime] {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        }
        if let openedMinutesAgo {
            try school.openWindow(minutesAgo: openedMinutesAgo)
        } else {
            try school.newRegister()
        }
        try await body(school)
    }

    private func newRegister() throws {
        try run("usherd", "register", "new", "--config", places.configuration, "--state", places.state)
    }

    /// Puts other sources into the configuration.
    func declare(_ sources: String) throws {
        let text = try #require(Self.files.get()["etc/usher.yaml"])
        let parts = String(decoding: text, as: UTF8.self).components(
            separatedBy: "  - name: proxy\n    format: squid-native\n")
        try #require(parts.count == 2)
        try Data(parts.joined(separator: sources).utf8).write(to: URL(filePath: places.configuration))
    }

    var authorisation: String { places.papers.appending(path: "authorisation.json").path }

    /// The Principal's signed cancellation.
    func cancellation() throws -> String {
        let out = places.papers.appending(path: "cancellation.json").path
        try run(
            "usher", "case", "cancel", "--authorisation", authorisation, "--out", out, "--ground", "enough_evidence",
            "--reason", "What was asked is answered.", "--key", key("principal"), "--passphrase-file", passphrase,
            "--signers", places.etc.appending(path: "allowed_signers").path)
        return out
    }

    func key(_ name: String) -> String { SampleSchoolSetup.folder.appending(path: "keys/\(name).key").path }

    var passphrase: String { SampleSchoolSetup.folder.appending(path: "keys/passphrase.txt").path }

    /// Runs one of our programs, which must end well.
    @discardableResult
    func run(_ program: String, _ arguments: String...) throws -> String {
        let run = try CommandRun(program, arguments)
        try #require(run.status == 0, "\(run.transcript)")
        return String(decoding: run.output, as: UTF8.self)
    }

    private func write(_ files: [String: Data]) throws {
        for (path, data) in files {
            let place = places.folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: place)
        }
    }

    /// Made once, since keys are slow to unlock on purpose: paths and contents.
    private static let files = Result { try made() }

    private static func made() throws -> [String: Data] {
        try withTemporaryFolder { folder in
            let program = CommandRun.checkout.appending(path: "deploy/tests/school-of-today").path
            let run = try CommandRun("/bin/bash", [program, CommandRun.programs.path, folder.path])
            try #require(run.status == 0, "\(run.transcript)")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            var files: [String: Data] = [:]
            for path in paths { files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path) }
            files["etc/timetable.csv"] = try timetable(#require(files["etc/timetable.csv"]))
            return files
        }
    }

    private static func timetable(_ data: Data) -> Data {
        let others = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("T-014,") }
        let rows = others + ["T-014,every,mon-fri,,00:00,24:00,lesson,Y4,,KS2,Valley,,"]
        return Data((rows.joined(separator: "\n") + "\n").utf8)
    }
}
