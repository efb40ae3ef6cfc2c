import Crypto
import Custody
import Testing

@Suite("reading a sealed segment")
struct SealedSegmentTests {
    /// The text of a sound segment, to be damaged.
    private func text() throws -> String {
        let recipients = try ([1, 2] as [UInt8]).map { seed -> SealingKey in
            let bytes = [UInt8](repeating: seed, count: 32)
            let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
            return try #require(SealingKey(bytes: Array(key.publicKey.rawRepresentation)))
        }
        let sealer = try EvidenceSealer(
            school: "S", isRehearsal: false, authorisation: "A-1", recipients: recipients,
            secret: #require(WindowSecret([UInt8](repeating: 3, count: 32))))
        let segment = try sealer.seal(
            [[0x61]], segment: 1, firstOrdinal: 1, contentKey: [UInt8](repeating: 4, count: 32),
            chainHead: ContentDigest(of: []))
        return String(decoding: segment.line, as: UTF8.self)
    }

    private func isRead(_ text: String) -> Bool {
        (try? SealedSegment(parsing: Array(text.utf8))) != nil
    }

    @Test("reads what was written")
    func reads() throws {
        #expect(isRead(try text()))
    }

    @Test(
        "refuses numbers and names out of range, other formats and unknown members",
        arguments: [
            ("\"segment\":1", "\"segment\":0"), ("\"segment\":1", "\"segment\":-1"), ("\"first\":1", "\"first\":0"),
            ("\"first\":1", "\"first\":\(Int64.max)"), ("\"records\":1", "\"records\":0"),
            ("\"records\":1", "\"records\":\(SealedSegment.mostRecords + 1)"), ("\"school\":\"S\"", "\"school\":\"\""),
            ("usher-evidence-1", "usher-evidence-2"), ("\"segment\":1", "\"segment\":1,\"note\":1"),
            ("\"rehearsal\":false", "\"rehearsal\":0"), ("\"segment\":1", "\"segment\": 1"),
            ("\"school\":\"S\"", "\"school\":\"\\u0053\""), ("\"body\":\"", "\"body\":\"\",\"bodz\":\""),
            ("usher-seal:v1:", "usher-seal:v2:"),
        ])
    func refuses(_ from: String, _ to: String) throws {
        let text = try text()
        try #require(text.contains(from))
        #expect(!isRead(text.replacing(from, with: to, maxReplacements: 1)))
    }

    @Test("refuses a single recipient and a repeated one")
    func recipients() throws {
        let value = try JSONParser.parse(Array(text().utf8))
        let keys = try #require(value["keys"]?.array)
        for list in [[keys[0]], [keys[0], keys[0]], [], keys + keys + keys] {
            let members = try #require(value.members).map { $0.name == "keys" ? JSONMember("keys", .array(list)) : $0 }
            #expect(!isRead(String(decoding: CanonicalJSON.encode(.object(members)), as: UTF8.self)))
        }
    }

    @Test(
        "refuses what is no segment at all",
        arguments: ["", "{}", "[]", "null", "{\"body\":\"\",\"header\":{},\"keys\":[]}"])
    func refusesOther(_ text: String) {
        #expect(!isRead(text))
    }
}
