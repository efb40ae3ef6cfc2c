import FlowModel
import Foundation
import Glibc
import Logging
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("The service's log")
struct ServiceLogTests {
    private static let priorities = ["critical": "2", "error": "3", "warning": "4", "notice": "5", "info": "6"]

    /// What is written to a log at `destination` by `body`.
    private func lines(
        _ destination: LogDestination, journal: String = "/nowhere", _ body: (ServiceLog) throws -> Void
    ) throws -> [String] {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "stderr")
            try Data().write(to: place)
            let file = try FileHandle(forWritingTo: place)
            try body(destination.log(standardError: file.fileDescriptor, journal: journal) { HealthFixture.now })
            let text = try String(contentsOf: place, encoding: .utf8)
            #expect(text.isEmpty || text.hasSuffix("\n"))
            return text.split(separator: "\n").map(String.init)
        }
    }

    @Test("journald gets every event with its message, priority and fields, and nothing more")
    func journal() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "socket").path
            let receiver = try DatagramReceiver(path: place)
            let lines = try lines(.journal, journal: place) { log in
                for event in try ServiceEventSamples.all {
                    log.emit(event)
                    let entry = try #require(receiver.next().flatMap(JournalFields.init))
                    #expect(entry["MESSAGE"] == event.message)
                    #expect(entry["PRIORITY"] == Self.priorities[event.kind.level.rawValue])
                    let fields = event.fields.map { ($0.key.rawValue, $0.value) }
                    let names = ["MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER"] + fields.map(\.0)
                    #expect(entry.pairs.map(\.name).sorted() == names.sorted())
                    for (name, value) in fields { #expect(entry[name] == value) }
                }
            }
            #expect(receiver.next() == nil)
            #expect(lines.isEmpty)
        }
    }

    @Test("a journal that takes no more holds nothing up, and learns how much it missed")
    func fullJournal() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "socket").path
            let receiver = try DatagramReceiver(path: place)
            let sent = 5000
            let lines = try lines(.journal, journal: place) { log in
                for _ in 0..<sent { log.emit(.ready) }
                var arrived = 0
                while receiver.next() != nil { arrived += 1 }
                #expect((1..<sent).contains(arrived))
                log.emit(.stopping)
                let entry = try #require(receiver.next().flatMap(JournalFields.init))
                #expect(entry["USHER_LOST"] == "\(sent - arrived)")
                log.emit(.stopped)
                #expect(receiver.next().flatMap(JournalFields.init)?["USHER_LOST"] == nil)
            }
            #expect(lines.isEmpty)
        }
    }

    @Test("where journald is gone, its stream takes lines with a priority", arguments: ["/nowhere/socket", "no path"])
    func noJournal(_ socket: String) throws {
        let lines = try lines(.journal, journal: socket) { log in
            log.emit(.ready)
            log.emit(.alert(.chainTail))
        }
        #expect(lines.first == "<5>ready")
        #expect(lines.last?.hasPrefix("<2>tell the Chair of Governors at once: ") == true)
        #expect(lines.count == 2)
    }

    @Test("a line is one line, with the time on a terminal alone")
    func lines() throws {
        let samples = try ServiceEventSamples.all
        let plain = try lines(.plain) { log in samples.forEach(log.emit) }
        #expect(plain == samples.map { "\($0.kind.level.rawValue): \($0.message)" })
        let timed = try lines(.terminal) { log in log.emit(.stopped) }
        #expect(timed == ["2026-08-31T08:00:00Z notice: stopped"])
    }

    @Test("the destination is the journal when standard error is its stream, and only then")
    func destination() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "stream")
            try Data().write(to: place)
            let file = try FileHandle(forWritingTo: place)
            let attributes = try FileManager.default.attributesOfItem(atPath: place.path)
            let device = try #require(attributes[.systemNumber] as? NSNumber)
            let inode = try #require(attributes[.systemFileNumber] as? NSNumber)
            let own = "\(device):\(inode)"
            for (stream, destination) in [
                (own, LogDestination.journal), ("\(device):1", .plain), (own + "0", .plain), ("", .plain),
            ] {
                #expect(
                    LogDestination(environment: ["JOURNAL_STREAM": stream], standardError: file.fileDescriptor)
                        == destination)
            }
            #expect(LogDestination(environment: [:], standardError: file.fileDescriptor) == .plain)
            #expect(LogDestination(environment: ["JOURNAL_STREAM": own], standardError: -1) == .plain)
        }
    }

    @Test("a terminal is told by what it is")
    func terminal() throws {
        let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        #expect(LogDestination(environment: ["JOURNAL_STREAM": "1:2"], standardError: descriptor) == .terminal)
    }

    @Test("packages that want a logger get one that says nothing")
    func silent() {
        #expect(ServiceLog.silentLogger.handler is SwiftLogNoOpLogHandler)
    }

    @Test("a value with line feeds keeps them, and begins no other field")
    func longValue() throws {
        var entry = JournalEntry()
        let values = ["a\nPRIORITY=0", "", "\n", String(repeating: "x\n", count: 300), "plain = sign"]
        for value in values { entry.add("MESSAGE", value) }
        let fields = try #require(JournalFields(entry.bytes))
        #expect(fields.pairs.map(\.value) == values)
        #expect(fields.pairs.allSatisfy { $0.name == "MESSAGE" })
    }
}
