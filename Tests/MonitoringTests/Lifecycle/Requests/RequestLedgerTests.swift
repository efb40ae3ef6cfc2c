import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("requests are granted once, and only just now")
struct RequestLedgerTests {
    private static let namespaces = "namespaces=\"usher-request\""
    private let now: Timestamp
    private var ledger: RequestLedger

    init() throws {
        now = try AuthorisationFixture.instant("2026-04-28T09:00:00Z")
        ledger = RequestLedger(startedAt: now.adding(milliseconds: -3_600_000))
    }

    private func signed(
        _ number: Int = 0, at time: Timestamp, by signer: TestSigner = AuthorisationFixture.dpo,
        namespace: String = "usher-request"
    ) throws -> SignedDocument {
        let random = (0..<16).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) }
        let request = try #require(ServiceRequest(.status, random: random, signedAt: time))
        return SignedDocument(bytes: request.bytes, signature: try signer.sign(request.bytes, namespace: namespace))
    }

    private func signers(_ options: String = namespaces) throws -> Signers {
        try Signers(parsing: Array(try AuthorisationFixture.dpo.allowedSignersLine(options: options).utf8))
    }

    @Test("within five minutes either way, both ends included")
    func times() throws {
        var ledger = ledger
        for (number, seconds) in [-300, 0, 300].enumerated() {
            let time = now.adding(milliseconds: Int64(seconds) * 1_000)
            let granted = try ledger.judge(try signed(number, at: time), signers: try signers(), at: now)
            #expect(granted.purpose == .status)
            #expect(granted.signer.principal == AuthorisationFixture.dpo.principal)
        }
        let cases: [(Int64, RequestRefusal)] = [(-300_001, .tooOld), (300_001, .tooNew)]
        for (milliseconds, refusal) in cases {
            let late = try signed(9, at: now.adding(milliseconds: milliseconds))
            #expect(throws: refusal) { try ledger.judge(late, signers: try signers(), at: now) }
        }
    }

    @Test("never twice, and never when it was signed before the ledger began")
    func repetition() throws {
        var ledger = ledger
        let once = try signed(at: now)
        _ = try ledger.judge(once, signers: try signers(), at: now)
        #expect(throws: RequestRefusal.repeated) { try ledger.judge(once, signers: try signers(), at: now) }
        var restarted = RequestLedger(startedAt: now.adding(milliseconds: 1_000))
        #expect(throws: RequestRefusal.beforeStart) { try restarted.judge(once, signers: try signers(), at: now) }
    }

    @Test("for this purpose, by a key that is listed for it and valid now, over these bytes")
    func signatures() throws {
        var ledger = ledger
        let good = try signed(at: now)
        #expect(throws: RequestRefusal.signature(.wrongNamespace)) {
            try ledger.judge(try signed(at: now, namespace: "usher-event"), signers: try signers(), at: now)
        }
        #expect(throws: RequestRefusal.signature(.keyNotForNamespace)) {
            try ledger.judge(good, signers: try signers("namespaces=\"usher-event\""), at: now)
        }
        #expect(throws: RequestRefusal.signature(.keyNotValidAtTime)) {
            try ledger.judge(good, signers: try signers(Self.namespaces + ",valid-before=\"20260401Z\""), at: now)
        }
        #expect(throws: RequestRefusal.signature(.unknownKey)) {
            try ledger.judge(
                try signed(at: now, by: AuthorisationFixture.stranger), signers: try signers(), at: now)
        }
        let other = SignedDocument(bytes: good.bytes + [UInt8(ascii: " ")], signature: good.signature)
        #expect(throws: RequestRefusal.signature(.badSignature)) {
            try ledger.judge(other, signers: try signers(), at: now)
        }
        #expect(ledger.remembered == 0, "a stranger's request takes no memory")
    }

    @Test(
        "what is signed and is no request is not granted",
        arguments: [
            "", "{}",
            #"{"format":"usher-request-2","nonce":"00","purpose":"status","signed_at":"2026-04-28T09:00:00Z"}"#,
            #"{"format":"usher-request-1","nonce":"00000000000000000000000000000000","purpose":"all","signed_at":"2026-04-28T09:00:00Z"}"#,
            #"{"format":"usher-request-1","nonce":"0000000000000000000000000000000","purpose":"status","signed_at":"2026-04-28T09:00:00Z"}"#,
            #"{"format":"usher-request-1","nonce":"00000000000000000000000000000000","purpose":"case","signed_at":"2026-04-28T09:00:00Z"}"#,
            #"{"format":"usher-request-1","nonce":"00000000000000000000000000000000","purpose":"status","signed_at":"2026-04-28T09:00:00Z","with_secret":true}"#,
        ])
    func unreadable(text: String) throws {
        var ledger = ledger
        let bytes = Array(text.utf8)
        let signature = try AuthorisationFixture.dpo.sign(bytes, namespace: "usher-request")
        #expect(throws: RequestRefusal.unreadable) {
            try ledger.judge(SignedDocument(bytes: bytes, signature: signature), signers: try signers(), at: now)
        }
    }

    @Test("only so many are remembered, and those that are too old make room")
    func memory() throws {
        let most = 5
        var ledger = RequestLedger(startedAt: now.adding(milliseconds: -3_600_000), most: most)
        let signers = try signers()
        for number in 0..<most { _ = try ledger.judge(try signed(number, at: now), signers: signers, at: now) }
        let more = try signed(most, at: now)
        #expect(throws: RequestRefusal.tooMany) { try ledger.judge(more, signers: signers, at: now) }
        #expect(ledger.remembered == most)
        let later = now.adding(milliseconds: 2 * RequestLedger.tolerance)
        _ = try ledger.judge(try signed(most, at: later), signers: signers, at: later)
        #expect(ledger.remembered == 1)
    }
}
