import Custody

/// A small chain with one entry of most kinds, and its file.
struct SampleChain {
    private(set) var chain: HashChain
    private(set) var rows: [[UInt8]]

    /// 2026-09-15T12:00:00Z.
    static let start: Int64 = 1_789_473_600_000
    static let school = "Littletown Primary"

    init(rehearsal: Bool = false, entries: Int = 6) {
        chain = HashChain(school: Self.school, isRehearsal: rehearsal, program: "usherd 1.0", at: Self.start)
        rows = [chain.opening.row]
        let digest = ContentDigest(of: [1])
        let events: [AuditEvent] = [
            .configurationLoaded(digest: digest),
            .authorisationAccepted(authorisation: "A-1", digest: digest, signers: ["SHA256:x"]),
            .windowMoved(
                WindowMove(
                    authorisation: "A-1", from: "scheduled", to: "open", reason: "due", closesAt: Self.start + 1000)),
            .sourceFinished(source: "proxy", lines: 10, used: 3, refused: ["unreadable-time": 1, "empty-line": 2]),
            .evidenceSealed(authorisation: "A-1", segment: 1, records: 3, digest: digest),
        ]
        for index in 1..<entries { append(events[(index - 1) % events.count], at: Self.start + Int64(index) * 60_000) }
    }

    mutating func append(_ event: AuditEvent, at time: Int64) {
        rows.append(chain.append(event, at: time).row)
    }

    var file: [UInt8] { Array(rows.joined()) }

    /// A checkpoint over the chain as it stands, signed by the key of seed 1.
    func checkpoint() throws -> SignedDocument {
        try SoftwareKey(1).document(chain.checkpoint(at: chain.time).bytes, .checkpoint)
    }

    /// Made once: tampering tests check some thousand chains.
    private static let signers = Result { try SoftwareKey(1).signers() }

    static func verify(_ file: [UInt8], _ checkpoints: [SignedDocument] = []) throws -> AuditVerdict {
        AuditVerifier.verify(lines: file, checkpoints: checkpoints, signers: try signers.get())
    }
}
