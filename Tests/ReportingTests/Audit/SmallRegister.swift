import Custody
import Reporting
import TestSupport

/// A chain that a test writes entry by entry.
struct SmallRegister {
    static let start: Int64 = 1_789_473_600_000  // 2026-09-15T12:00:00Z
    static let hour: Int64 = 3_600_000
    static let digest = ContentDigest(of: [1])
    static let principal = TestSigner("p.poole@littletown.example", roles: [.principal], seed: 1)

    private var chain: HashChain
    private(set) var rows: [[UInt8]]

    init(rehearsal: Bool = false) {
        chain = HashChain(school: "littletown-sample", isRehearsal: rehearsal, program: "usherd", at: Self.start)
        rows = [chain.opening.row]
    }

    /// Adds an event so many hours after the beginning.
    mutating func add(_ event: AuditEvent, hour: Int64) {
        rows.append(chain.append(event, at: Self.start + hour * Self.hour).row)
    }

    mutating func move(_ window: String, _ from: String, _ to: String, hour: Int64, closesAt: Int64? = nil) {
        add(
            .windowMoved(
                WindowMove(authorisation: window, from: from, to: to, reason: "to \(to)", closesAt: closesAt)),
            hour: hour)
    }

    mutating func accept(_ window: String, hour: Int64) throws {
        add(
            .authorisationAccepted(
                authorisation: window, digest: Self.digest, signers: [try Self.principal.fingerprint]), hour: hour)
    }

    var verdict: AuditVerdict {
        get throws { AuditVerifier.verify(lines: Array(rows.joined()), signers: try Signers(parsing: [])) }
    }

    static var names: SignerNames {
        get throws { SignerNames(try Signers(parsing: Array(try principal.allowedSignersLine().utf8))) }
    }
}
