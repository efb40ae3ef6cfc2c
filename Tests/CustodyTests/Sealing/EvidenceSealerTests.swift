import Crypto
import Custody
import Testing

@Suite("sealing")
struct EvidenceSealerTests {
    private func recipient(_ seed: UInt8) throws -> SealingKey {
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
        return try #require(SealingKey(bytes: Array(key.publicKey.rawRepresentation)))
    }

    private func sealer(_ recipients: [SealingKey]) throws -> EvidenceSealer {
        try EvidenceSealer(
            school: "S", isRehearsal: false, authorisation: "A-1", recipients: recipients,
            secret: #require(WindowSecret([UInt8](repeating: 3, count: 32))))
    }

    private func seal(
        _ records: [[UInt8]], segment: Int = 1, first: Int = 1, key: Int = 32, recipients: [SealingKey]? = nil
    ) throws -> SealedSegment {
        let sealer = try sealer(recipients ?? [recipient(1), recipient(2)])
        return try sealer.seal(
            records, segment: segment, firstOrdinal: first, contentKey: [UInt8](repeating: 4, count: key),
            chainHead: ContentDigest(of: []))
    }

    @Test("a segment is one line, read back as it was written")
    func line() throws {
        let segment = try seal([[0x61], [0x62]], segment: 3, first: 11)
        #expect(!segment.line.contains(0x0a))
        #expect(try SealedSegment(parsing: segment.line) == segment)
        #expect(segment.digest == ContentDigest(of: segment.line))
        #expect(segment.header.records == 2)
        #expect((segment.header.firstOrdinal, segment.header.lastOrdinal) == (11, 12))
        #expect(try segment.wrappedKeys.map(\.recipient) == [recipient(1), recipient(2)])
    }

    @Test("refuses fewer than two recipients, more than four, and one named twice")
    func recipients() throws {
        let all = try (1...5).map { try recipient(UInt8($0)) }
        #expect(throws: SealingFault.tooFewRecipients) { try sealer([]) }
        #expect(throws: SealingFault.tooFewRecipients) { try sealer([all[0]]) }
        #expect(throws: SealingFault.tooManyRecipients) { try sealer(all) }
        #expect(throws: SealingFault.repeatedRecipient) { try sealer([all[0], all[1], all[0]]) }
    }

    @Test("refuses records that are empty, hold a line feed, or are none or too many")
    func records() {
        #expect(throws: SealingFault.noRecords) { try seal([]) }
        #expect(throws: SealingFault.badRecord) { try seal([[0x61], []]) }
        #expect(throws: SealingFault.badRecord) { try seal([[0x61, 0x0a]]) }
        #expect(throws: SealingFault.tooManyRecords) {
            try seal([[UInt8]](repeating: [1], count: SealedSegment.mostRecords + 1))
        }
        #expect(throws: SealingFault.tooManyRecords) {
            try seal([[UInt8](repeating: 1, count: SealedSegment.longestBody)])
        }
    }

    @Test("refuses a wrong content key and numbers that count from nothing")
    func numbers() {
        #expect(throws: SealingFault.badContentKey) { try seal([[1]], key: 31) }
        #expect(throws: SealingFault.badHeader) { try seal([[1]], segment: 0) }
        #expect(throws: SealingFault.badHeader) { try seal([[1]], first: 0) }
        #expect(throws: SealingFault.badHeader) { try seal([[1]], first: .max) }
    }

    @Test("the largest segment fits in a line that is read again")
    func largest() throws {
        let record = [UInt8](repeating: 0x61, count: SealedSegment.longestBody / 8 - 1)
        let line = try seal([[UInt8]](repeating: record, count: 8)).line
        #expect(line.count <= SealedSegment.longestLine)
        #expect(try SealedSegment(parsing: line).header.records == 8)
    }

    @Test("the same evidence sealed twice looks different, and shows nothing of itself")
    func hides() throws {
        let record = Array("{\"service\":\"facebook\"}".utf8)
        let (first, second) = (try seal([record]), try seal([record]))
        #expect(first.line != second.line)
        #expect(!String(decoding: first.line, as: UTF8.self).contains("facebook"))
    }

    @Test("a window's secret has 32 bytes and does not show itself")
    func secret() throws {
        #expect(WindowSecret([UInt8](repeating: 1, count: 31)) == nil)
        let secret = try #require(WindowSecret([UInt8](repeating: 201, count: 32)))
        #expect(!"\(secret)".contains("201"))
        #expect(!String(reflecting: secret).contains("201"))
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!dumped.contains("201"))
    }
}
