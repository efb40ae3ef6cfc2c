import Custody
import Monitoring
import TestSupport
import Testing

/// Documents of every kind with one thing wrong, each refused at that very place.
@Suite struct EventDocumentRefusalTests {
    private static let optional: Set<String> = [
        "details.acknowledged_on", "details.supersedes", "details.identity_checked_on", "details.exemption",
    ]

    private func fullDocuments() throws -> [WindowEventDocument] {
        let fixture = try EventFixture()
        return try EventFixture.fullActs().map { try fixture.document($0) }
    }

    /// A document of the kind, with everything that it can say.
    private func document(_ kind: EventKind) throws -> WindowEventDocument {
        try #require(try fullDocuments().first { $0.kind == kind })
    }

    @Test func everyMissingMemberIsMissed() throws {
        for document in try fullDocuments() {
            for path in try EventMutation.paths(document) {
                let isOptional =
                    Self.optional.contains(path) || (path == "details.finding" && document.kind == .response)
                let faults = try EventMutation.faults(document, path, nil)
                #expect(faults.isEmpty == isOptional, "\(document.kind) without \(path): \(faults)")
            }
        }
    }

    @Test func everyMemberOfTheWrongKindIsRefused() throws {
        for document in try fullDocuments() {
            for path in try EventMutation.paths(document) {
                for value: JSONValue in [.null, ["x"], "\u{7}"] {
                    let faults = try EventMutation.faults(document, path, value)
                    #expect(faults.contains { $0.hasPrefix(path) }, "\(document.kind), \(path) as \(value): \(faults)")
                }
            }
        }
    }

    @Test(arguments: ["note", "Kind", "KIND", "seq", "password"])
    func anUnknownMemberIsRefused(_ name: String) throws {
        for document in try fullDocuments() {
            for path in [name, "signer.\(name)", "details.\(name)"] {
                #expect(try EventMutation.faults(document, path, "x") == [path], "\(document.kind)")
            }
        }
    }

    @Test func detailsOfAnotherKindAreRefused() throws {
        let documents = try fullDocuments()
        for document in documents {
            for kind in EventKind.allCases where kind != document.kind {
                let same: Set<EventKind> = [.closing, .purge]
                let empty: Set<EventKind> = [.refusal, .suspension, .resumption, .hold, .void]
                if same.isSuperset(of: [kind, document.kind]) || empty.isSuperset(of: [kind, document.kind]) {
                    continue
                }
                let faults = try EventMutation.faults(document, "kind", .string(kind.rawValue))
                #expect(!faults.isEmpty, "\(document.kind) as \(kind)")
            }
        }
    }

    @Test func aMemberThatComesTwiceIsRefused() throws {
        let text = String(decoding: try document(.hold).bytes, as: UTF8.self)
        let twice = text.replacing("\"kind\":\"hold\"", with: "\"kind\":\"hold\",\"kind\":\"hold\"")
        #expect(twice != text)
        #expect(EventMutation.faults(Array(twice.utf8)) == [""])
    }

    @Test(arguments: [
        ("format", "usher-event-2"), ("authorisation", "ua-litt2etownprimarysample25A"), ("authorisation", ""),
        ("authorisation_digest", "00"), ("after", "\(String(repeating: "A", count: 64))"),
        ("signed_at", "2026-05-05T09:00:00+01:00"), ("signed_at", "2026-02-30T08:00:00Z"),
        ("signed_at", "2026-05-05T08:00:00.000Z"), ("signer.name", ""), ("signer.role", "head"),
        ("signer.role", "Principal"), ("signer.key", "MD5:00"), ("signer.key", "SHA256:short"),
        ("reason", "too short"), ("reason", " blank at the start"), ("reason", "blank at the end "),
        ("reason", "turned \u{202E}round"), ("reason", "turned \u{200E}round"), ("reason", "turned \u{200F}round"),
        ("reason", "turned \u{061C}round"), ("signer.name", "P.\u{200F} Poole"), ("kind", "pause"), ("kind", ""),
    ])
    func aMalformedMemberIsRefused(_ path: String, _ text: String) throws {
        #expect(try EventMutation.faults(try document(.suspension), path, .string(text)).contains(path))
    }

    @Test(arguments: [
        (EventKind.review, "details.found_so_far", "nothing"), (.review, "details.still_necessary", ""),
        (.cancellation, "details.ground", "boredom"), (.notification, "details.told_on", "20 May 2026"),
        (.notification, "details.means", "rumour"), (.notification, "details.acknowledged_on", "2026-5-20"),
        (.closing, "details.evidence_root", "0"), (.purge, "details.evidence_root", "0"),
        (.disposition, "details.finding", "5.5@2026-04-28T09:00:00+01:00"),
        (.disposition, "details.judgement", "guilty"),
        (.disposition, "details.teaching", "perhaps"), (.response, "details.received_on", "2026-02-30"),
        (.response, "details.text", ""), (.response, "details.finding", "5.5"), (.outcome, "details.outcome", "sacked"),
        (.release, "details.hold", "0011-hold.json"), (.reading, "details.purpose", "curiosity"),
        (.issue, "details.report", ""), (.issue, "details.digest", "ur-1"), (.issue, "details.supersedes", ""),
        (.accessRequest, "details.received_on", "yesterday"), (.accessRequest, "details.identity_checked_on", ""),
        (.accessAnswer, "details.request", "it"), (.accessAnswer, "details.step", "ignored"),
        (.accessAnswer, "details.on", ""), (.accessAnswer, "details.exemption", "secret"),
    ])
    func malformedDetailsAreRefused(_ kind: EventKind, _ path: String, _ text: String) throws {
        #expect(try EventMutation.faults(try document(kind), path, .string(text)).contains(path))
    }

    @Test func textsHaveALongestLength() throws {
        let long = String(repeating: "x", count: 2_000)
        let suspension = try document(.suspension)
        #expect(try EventMutation.faults(suspension, "reason", .string(long)) == [])
        #expect(try EventMutation.faults(suspension, "reason", .string(long + "x")) == ["reason"])
        let response = try document(.response)
        let answer = String(repeating: long, count: 4)
        #expect(try EventMutation.faults(response, "details.text", .string(answer)) == [])
        #expect(try EventMutation.faults(response, "details.text", .string(answer + "x")) == ["details.text"])
    }

    @Test func countsThatCannotBeAreRefused() throws {
        let closing = try document(.closing)
        #expect(try EventMutation.faults(closing, "details.records", 1) == ["details.records"])
        #expect(try EventMutation.faults(closing, "details.segments", -1) == ["details.records"])
        #expect(try EventMutation.faults(closing, "details.records", .integer(1 << 40)) == ["details.records"])
        #expect(try EventMutation.faults(try document(.reading), "details.segments", -1) == ["details.segments"])
    }

    @Test func aLessonIsUseOnlyWhenItWasTaught() throws {
        let fixture = try EventFixture()
        for teaching in FindingDisposition.Teaching.allCases {
            let disposition = FindingDisposition(
                finding: try EventFixture.lesson(), judgement: .use, teaching: teaching)
            let faults = EventMutation.faults(try fixture.document(.disposition(disposition)).bytes)
            #expect(faults == (teaching == .taught ? [] : ["details.teaching"]))
        }
    }

    @Test func teachingIsAskedForLessonsAlone() throws {
        let fixture = try EventFixture()
        let lesson = FindingDisposition(finding: try EventFixture.lesson(), judgement: .notUse, teaching: nil)
        let days = FindingDisposition(finding: try EventFixture.tenDays(), judgement: .notUse, teaching: .taught)
        for disposition in [lesson, days] {
            let faults = EventMutation.faults(try fixture.document(.disposition(disposition)).bytes)
            #expect(faults == ["details.teaching"])
        }
    }
}
