import Custody
import Foundation
import Testing

/// The chain outlives all evidence and is shown to people who may not see any, so nothing in it can say what somebody looked
/// at (law page X5, W2).
@Suite("what the facts of the audit chain can hold")
struct AuditFactsTests {
    /// What a fact may be. There is no shape into which a host, an address or a line would fit, but for the names that the
    /// school itself gives to itself, its sources and its software.
    private enum Shape {
        case digest, count, time, flag, authorisation, word, words, fingerprint, name
        case list(of: [Shape])
        case counts
    }

    private static let shapes: [AuditKind: [String: Shape]] = [
        .rehearsalBegins: ["school": .name, "program": .name],
        .monitoringBegins: ["school": .name, "program": .name],
        .configurationLoaded: ["digest": .digest],
        .catalogueLoaded: ["version": .name, "digest": .digest],
        .signersLoaded: ["digest": .digest],
        .calendarLoaded: ["digest": .digest],
        .directoryLoaded: ["digest": .digest],
        .authorisationAccepted: [
            "authorisation": .authorisation, "digest": .digest, "signers": .list(of: [.fingerprint]),
        ],
        .authorisationRefused: ["digest": .digest, "code": .word],
        .documentAccepted: [
            "authorisation": .authorisation, "document": .word, "digest": .digest, "keys": .list(of: [.fingerprint]),
        ],
        .documentRefused: ["digest": .digest, "code": .word],
        .windowMoved: [
            "authorisation": .authorisation, "from": .word, "to": .word, "reason": .words, "closes_at": .time,
            "document": .digest,
        ],
        .sourceStarted: ["source": .name],
        .sourceFinished: [
            "source": .name, "lines": .count, "used": .count, "refused": .counts, "before_opening": .count,
        ],
        .coverageRecorded: ["authorisation": .authorisation, "digest": .digest],
        .importTaken: ["source": .name, "digest": .digest, "lines": .count, "used": .count],
        .captureTaken: [
            "source": .name, "digest": .digest, "frames": .count, "recorded_by": .name, "under": .name,
        ],
        .settingFixed: ["authorisation": .authorisation, "digest": .digest],
        .timeLapsed: ["authorisation": .authorisation, "digest": .digest],
        .clockStepped: ["from": .time, "to": .time],
        .clockTrusted: ["at": .time],
        .evidenceSealed: [
            "authorisation": .authorisation, "segment": .count, "records": .count, "digest": .digest,
        ],
        .evidenceOpened: ["authorisation": .authorisation, "segments": .count, "key": .fingerprint],
        .caseHandedOut: ["authorisation": .authorisation, "key": .fingerprint, "with_secret": .flag],
        .reportBuilt: ["authorisation": .authorisation, "digest": .digest],
        .checkpoint: ["digest": .digest],
    ]

    private func fits(_ value: JSONValue, _ shape: Shape) throws -> Bool {
        let text = value.string ?? ""
        return switch shape {
        case .digest: ContentDigest(hex: text) != nil
        case .count: (value.integer ?? -1) >= 0
        case .time: value.integer != nil
        case .flag: value.bool != nil
        case .authorisation: try /ua-[a-z2-7]{26}/.wholeMatch(in: text) != nil
        case .word: try /[a-z][a-z_-]*|[A-Z][0-9]+-[a-z-]+/.wholeMatch(in: text) != nil
        case .words: try /[a-z]+( [a-z]+)*/.wholeMatch(in: text) != nil
        case .fingerprint: try /SHA256:[A-Za-z0-9+\/]{43}/.wholeMatch(in: text) != nil
        case .name: value.string != nil
        case .list(let shapes):
            try value.array?.allSatisfy { item in try shapes.contains { try fits(item, $0) } } ?? false
        case .counts:
            try value.members?.allSatisfy { try fits(.string($0.name), .word) && fits($0.value, .count) } ?? false
        }
    }

    @Test("every kind of entry has facts of fixed names, and each is a digest, a number, an identifier or a fixed word")
    func facts() throws {
        #expect(Set(Self.shapes.keys) == Set(AuditKind.allCases))
        #expect(Set(SampleEvents.all.map(\.kind)) == Set(AuditKind.allCases), "a kind without a sample is not tested")
        for event in SampleEvents.all {
            let shapes = try #require(Self.shapes[event.kind])
            let members = try #require(event.facts.members)
            #expect(Set(members.map(\.name)) == Set(shapes.keys), "\(event.kind)")
            for member in members {
                let shape = try #require(shapes[member.name], "\(event.kind) \(member.name)")
                #expect(try fits(member.value, shape), "\(event.kind) \(member.name)")
            }
        }
    }

    @Test("no shape but that of a name takes a host, an address, a line or a sentence of a person's")
    func refusals() throws {
        let closed: [Shape] = [
            .digest, .count, .time, .flag, .authorisation, .word, .words, .fingerprint, .list(of: [.fingerprint]),
            .counts,
        ]
        for text in ["www.facebook.com", "10.0.3.17", "GET https://x.example/", "j.smith@school.example", "Mr Smith"] {
            for shape in closed {
                #expect(try !fits(.string(text), shape), "\(text)")
                #expect(try !fits(.array([.string(text)]), shape), "\(text)")
                #expect(try !fits(.object([JSONMember(text, .integer(1))]), shape), "\(text)")
            }
        }
    }

    @Test("the page on the format names every kind and every fact")
    func page() throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/formats/audit-chain.md")
        let rows = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        for (kind, facts) in Self.shapes {
            let named = rows.filter { $0.split(separator: "|").first?.contains("`\(kind.rawValue)`") ?? false }
            #expect(named.count == 2, "\(kind): its facts, and which act makes it")
            for fact in facts.keys {
                #expect(named.contains { $0.contains("`\(fact)`") }, "\(kind) \(fact)")
            }
        }
    }
}
