import Crypto
import Custody
import Testing

@Suite("hash chain")
struct HashChainTests {
    @Test("a row is canonical JSON whose digest anybody can recompute")
    func row() throws {
        let chain = HashChain(school: "S", isRehearsal: true, program: "usherd 1.0", at: 5)
        let core =
            #"{"facts":{"program":"usherd 1.0","school":"S"},"kind":"rehearsal-begins","#
            + #""previous":"\#(String(repeating: "0", count: 64))","seq":1,"time":5}"#
        let digest = ContentDigest(of: Array(SHA256.hash(data: Array("usher-audit-entry-1\n\(core)".utf8))))
        #expect(chain.head != digest)
        #expect(chain.head.bytes == Array(SHA256.hash(data: Array("usher-audit-entry-1\n\(core)".utf8))))
        let row = #"{"digest":"\#(chain.head.hex)",\#(core.dropFirst())"# + "\n"
        #expect(String(decoding: chain.opening.row, as: UTF8.self) == row)
    }

    @Test("entries count up and hold the digest of the one before")
    func links() throws {
        var chain = HashChain(school: "S", isRehearsal: false, program: "p", at: 10)
        let second = chain.append(.sourceStarted(source: "proxy"), at: 20)
        let third = chain.append(.checkpoint(digest: ContentDigest(of: [2])), at: 30)
        #expect([chain.opening.sequence, second.sequence, third.sequence] == [1, 2, 3])
        #expect(second.previous == chain.opening.digest)
        #expect(third.previous == second.digest)
        #expect(chain.head == third.digest)
        #expect(chain.opening.kind == .monitoringBegins)
    }

    @Test("an entry is never earlier than the one before")
    func time() {
        var chain = HashChain(school: "S", isRehearsal: false, program: "p", at: 100)
        #expect(chain.append(.clockStepped(from: 100, to: 40), at: 40).time == 100)
        #expect(chain.append(.sourceStarted(source: "x"), at: 101).time == 101)
    }

    @Test("a chain goes on where an intact file ended")
    func continuing() throws {
        var sample = SampleChain()
        var resumed = try #require(HashChain(continuing: try SampleChain.verify(sample.file)))
        #expect(resumed == sample.chain)
        let event = AuditEvent.sourceStarted(source: "x")
        let row = resumed.append(event, at: SampleChain.start + 1_000_000).row
        sample.append(event, at: SampleChain.start + 1_000_000)
        #expect(row == sample.rows.last)
    }

    @Test("no chain goes on after a fault")
    func notContinuing() throws {
        let sample = SampleChain()
        #expect(HashChain(continuing: try SampleChain.verify(sample.file.dropLast())) == nil)
        #expect(HashChain(continuing: try SampleChain.verify([])) == nil)
    }

    @Test("the facts of every event are written under the name of its own kind")
    func kinds() {
        let digest = ContentDigest(of: [])
        let events: [AuditEvent] = [
            .rehearsalBegins(school: "s", program: "p"), .monitoringBegins(school: "s", program: "p"),
            .configurationLoaded(digest: digest), .catalogueLoaded(version: "1", digest: digest),
            .signersLoaded(digest: digest), .calendarLoaded(digest: digest), .directoryLoaded(digest: digest),
            .authorisationAccepted(authorisation: "a", digest: digest, signers: ["k"]),
            .authorisationRefused(digest: digest, code: "c"),
            .documentAccepted(authorisation: "a", document: "review", digest: digest, keys: ["k"]),
            .documentRefused(digest: digest, code: "c"),
            .windowMoved(WindowMove(authorisation: "a", from: "open", to: "suspended", reason: "r")),
            .sourceStarted(source: "s"),
            .sourceFinished(source: "s", lines: 1, used: 1, refused: [:]),
            .coverageRecorded(authorisation: "a", digest: HashChain.beforeFirst),
            .settingFixed(authorisation: "a", digest: digest),
            .timeLapsed(authorisation: "a", digest: digest),
            .importTaken(source: "s", digest: digest, lines: 1, used: 1),
            .captureTaken(source: "s", digest: digest, frames: 1, recordedBy: "r", under: "u"),
            .clockStepped(from: 1, to: 2), .clockTrusted(at: 2),
            .evidenceSealed(authorisation: "a", segment: 1, records: 1, digest: digest),
            .evidenceOpened(authorisation: "a", segments: 1, key: "k"),
            .caseHandedOut(authorisation: "a", key: "k", withSecret: false),
            .reportBuilt(authorisation: "a", digest: digest),
            .checkpoint(digest: digest),
        ]
        #expect(events.map(\.kind) == AuditKind.allCases)
        #expect(events.allSatisfy { $0.facts.members?.isEmpty == false })
    }
}
