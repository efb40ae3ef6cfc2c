import Foundation
import GRDB
import Glibc
import Logging
import MonitorService
import Testing

@Suite("What may be logged")
struct ServiceEventTests {
    @Test("every event is a line of its own with a known name, and figures in known fields")
    func shape() throws {
        let samples = try ServiceEventSamples.all
        #expect(Set(samples.map(\.kind)) == Set(ServiceEvent.Kind.allCases))
        for event in samples {
            #expect(!event.message.isEmpty)
            #expect(event.message.unicodeScalars.allSatisfy { $0 == " " || $0.properties.generalCategory != .control })
            #expect(!event.message.contains("\u{2028}"))
            #expect(event.message.utf8.count < 400)
            #expect(event.fields[.event] == event.kind.rawValue)
            for (field, value) in event.fields {
                #expect(field.rawValue.wholeMatch(of: /USHER_[A-Z_]+/) != nil)
                #expect(!value.isEmpty)
                guard field != .source, field != .program else { continue }
                #expect(value.wholeMatch(of: /-?[0-9]+|[A-Za-z0-9_-]+/) != nil, "\(field): \(value)")
            }
        }
    }

    @Test("the message says every figure of the fields, so that a plain line loses nothing")
    func figures() throws {
        for event in try ServiceEventSamples.all {
            for (field, value) in event.fields where ![.event, .reason, .cause].contains(field) {
                #expect(event.message.contains(value), "\(event.kind) \(field)")
            }
        }
    }

    @Test("every reason and cause has a sentence of its own")
    func sentences() throws {
        let samples = try ServiceEventSamples.all
        #expect(Set(samples.map(\.message)).count == samples.count)
    }

    @Test("the name of a source comes through harmless")
    func names() throws {
        let name = "proxy?PRIORITY=0???[31m??é"
        let named = try ServiceEventSamples.all.compactMap { $0.fields[.source] }
        #expect(named.count > 9)
        #expect(Set(named) == [name])
    }

    @Test("of a refused document the code alone is told")
    func refusal() throws {
        let event = try #require(try ServiceEventSamples.all.first { $0.kind == .documentRefused })
        #expect(event.fields[.code]?.wholeMatch(of: /E[0-9]-[a-z-]+/) != nil)
    }

    @Test("errors become their kind, and no text of theirs goes on")
    func faults() {
        let codes: [(Int32, ServiceEvent.Fault)] = [
            (ENOSPC, .noSpace), (EDQUOT, .noSpace), (EACCES, .noPermission), (EROFS, .noPermission),
            (ENOENT, .missing), (EIO, .inputOutput), (ESTALE, .inputOutput), (EMFILE, .tooManyFiles),
            (EADDRINUSE, .addressInUse), (EBUSY, .busy), (EINVAL, .other), (0, .other),
        ]
        for (code, fault) in codes { #expect(ServiceEvent.Fault(errno: code) == fault) }
        let results: [(ResultCode, ServiceEvent.Fault)] = [
            (.SQLITE_FULL, .noSpace), (.SQLITE_IOERR_FSYNC, .inputOutput), (.SQLITE_BUSY_SNAPSHOT, .busy),
            (.SQLITE_CORRUPT, .damaged), (.SQLITE_NOTADB, .damaged), (.SQLITE_READONLY, .noPermission),
            (.SQLITE_CANTOPEN, .missing), (.SQLITE_CONSTRAINT, .other),
        ]
        for (code, fault) in results {
            #expect(ServiceEvent.Fault(DatabaseError(resultCode: code, message: "j.smith")) == fault)
        }
        for (error, fault): (any Error, ServiceEvent.Fault) in [
            (CocoaError(.fileNoSuchFile), .missing), (CocoaError(.fileWriteNoPermission), .noPermission),
            (CocoaError(.fileWriteOutOfSpace), .noSpace), (ControlFault.cannotListen("/run"), .controlSocket),
            (EvidenceStoreFault.gone, .missing),
            (CocoaError(.featureUnsupported), .other), (CancellationError(), .other),
        ] {
            #expect(ServiceEvent.Fault(error) == fault)
        }
        do {
            try FileManager.default.createDirectory(atPath: "/proc/usher/outbox", withIntermediateDirectories: true)
        } catch {
            #expect(ServiceEvent.Fault(error) == .missing, "as the system says it underneath")
        }
    }

    @Test("the code of a refused request becomes its kind, and an unknown one tells nothing")
    func requests() {
        let kinds: [(String, ServiceEvent.RequestFault)] = [
            ("peer", .wrongPeer), ("too-often", .tooMany), ("too-long", .tooLarge), ("cut-off", .cutOff),
            ("store", .storage), ("Q1-not-signed", .badSignature), ("Q3-too-old", .outOfTime),
            ("Q4-repeated", .repeated), ("Q4-too-many", .tooMany), ("Q6-no-such-case", .notAllowed),
            ("not-json", .malformed), ("j.smith", .malformed), ("", .malformed),
        ]
        for (code, kind) in kinds { #expect(ServiceEvent.RequestFault(code: code) == kind, "\(code)") }
    }

    @Test("the page on the journal names every event with its priority and its fields, and no other")
    func page() throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/formats/journal.md")
        let rows = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        let fields = Dictionary(grouping: try ServiceEventSamples.all, by: \.kind).mapValues {
            Set($0.flatMap(\.fields.keys)).subtracting([.event]).map { "`\($0.rawValue)`" }.sorted()
        }
        let expected = ServiceEvent.Kind.allCases.map { kind in
            ["`\(kind.rawValue)`", kind.level.rawValue, fields[kind, default: []].joined(separator: ", ")]
        }
        #expect(Set(rows.map { Array($0.prefix(3)) }) == Set(expected))
        #expect(rows.count == expected.count)
    }
}
