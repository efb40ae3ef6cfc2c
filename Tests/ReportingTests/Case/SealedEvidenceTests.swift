import Custody
import Monitoring
import Reporting
import Testing

/// Segments that are really sealed, and the chain that says so.
@Suite struct SealedEvidenceTests {
    private let rows: [[UInt8]]
    private let chain: AuditVerdict

    init() throws {
        let keys = try [1, 2].map { try #require(SealingKey(bytes: [UInt8](repeating: $0, count: 32))) }
        let secret = try #require(WindowSecret([UInt8](repeating: 7, count: WindowSecret.byteCount)))
        let sealer = try EvidenceSealer(
            school: "littletown", isRehearsal: true, authorisation: "ua-1", recipients: keys, secret: secret)
        var chain = HashChain(school: "littletown", isRehearsal: true, program: "usherd test", at: 0)
        var (rows, entries): ([[UInt8]], [UInt8]) = ([], chain.opening.row)
        for number in 1...3 {
            let segment = try sealer.seal(
                Array(repeating: Array("{}".utf8), count: number), segment: number, firstOrdinal: number,
                contentKey: [UInt8](repeating: UInt8(number), count: 32), chainHead: chain.head)
            let sealed = AuditEvent.evidenceSealed(
                authorisation: "ua-1", segment: number, records: number, digest: segment.digest)
            entries += chain.append(sealed, at: 0).row
            rows.append(segment.line + [UInt8(ascii: "\n")])
        }
        self.rows = rows
        self.chain = AuditVerifier.verify(lines: entries, signers: try Signers(parsing: []))
    }

    @Test func theRootIsThatOfTheSealedSegments() throws {
        let root = try SealedEvidence.root(of: Array(rows.joined()), in: chain)
        #expect(root == EvidenceRoot(of: rows.enumerated().map { (ContentDigest(of: Array($1.dropLast())), $0 + 1) }))
        #expect(root.records == 6)
    }

    @Test func missingAddedAndExchangedRowsAreRefused() {
        for changed in [Array(rows.dropLast()), rows + [rows[0]], [rows[1], rows[0], rows[2]], []] {
            #expect(throws: SealedEvidence.Fault.otherThanSealed) {
                try SealedEvidence.root(of: Array(changed.joined()), in: chain)
            }
        }
    }

    @Test func aRowThatIsNoSegmentIsRefused() {
        #expect(throws: SealedEvidence.Fault.unreadable) {
            try SealedEvidence.root(of: Array("segment-1\n".utf8) + rows.joined(), in: chain)
        }
    }
}
