import Custody
import TestSupport

/// Three years of a school's audit chain, from 1 September 2026: forty-two windows of seven kinds, three weeks apart or
/// nearly so, each by real events and never by hand-written rows.
struct ThreeYears {
    /// How a window goes.
    enum Life: Int, CaseIterable {
        case expires, isCancelled, isSuspended, missesReview, isRenewed, isRefused, isVoid
    }

    static let windows = 42
    /// 2026-09-01T00:00:00+01:00.
    private static let start: Int64 = 1_788_217_200_000
    private static let day: Int64 = 86_400_000
    private static let spacing: Int64 = 25
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

    static let principal = TestSigner("p.poole@littletown.example", roles: [.principal], seed: 1)
    static let chair = TestSigner("c.chair@littletown.example", roles: [.chair], seed: 2)
    static let investigator = TestSigner("i.irwin@littletown.example", roles: [.investigator], seed: 3)
    /// Of every segment: a number that occurs nowhere else.
    static let records = 83_117

    private(set) var chain = HashChain(
        school: "littletown-sample", isRehearsal: false, program: "usherd 0.1.0", at: start)
    private(set) var rows: [[UInt8]]
    private(set) var refusals = 0

    init() throws {
        rows = [chain.opening.row]
        load(at: Self.start)
        for number in 0..<Self.windows { try live(number) }
        add(.checkpoint(digest: digest(0)), day: Int64(Self.windows) * Self.spacing + 40)
    }

    var file: [UInt8] { Array(rows.joined()) }

    static var signers: String {
        get throws { try [principal, chair, investigator].map { try $0.allowedSignersLine() }.joined() }
    }

    static func life(of number: Int) -> Life {
        Life.allCases[number % Life.allCases.count]
    }

    /// In the form of a real identifier, with a number in letters.
    static func identifier(_ number: Int) -> String {
        "ua-" + String([alphabet[number / 26], alphabet[number % 26]]) + String(repeating: "q", count: 24)
    }

    private func digest(_ number: Int) -> ContentDigest { ContentDigest(of: [UInt8(number % 256), 9]) }

    private mutating func add(_ event: AuditEvent, day: Int64, hour: Int64 = 0) {
        rows.append(chain.append(event, at: Self.start + day * Self.day + hour * 3_600_000).row)
    }

    private mutating func load(at time: Int64) {
        let events: [AuditEvent] = [
            .configurationLoaded(digest: digest(1)), .catalogueLoaded(version: "1", digest: digest(2)),
            .signersLoaded(digest: digest(3)), .calendarLoaded(digest: digest(4)), .directoryLoaded(digest: digest(5)),
        ]
        events.forEach { rows.append(chain.append($0, at: time).row) }
    }

    private mutating func move(
        _ number: Int, _ from: String, _ to: String, _ reason: String, day: Int64, hour: Int64 = 0
    ) {
        let closing = to == "open" ? Self.start + Int64(number + 1) * Self.spacing * Self.day : nil
        add(
            .windowMoved(
                WindowMove(
                    authorisation: Self.identifier(number), from: from, to: to, reason: reason, closesAt: closing)),
            day: day, hour: hour)
    }

    private mutating func hand(_ number: Int, _ document: String, by signer: TestSigner, day: Int64) throws {
        add(
            .documentAccepted(
                authorisation: Self.identifier(number), document: document, digest: digest(number),
                keys: [try signer.fingerprint]), day: day)
    }

    /// One window, over fourteen days, and what comes after it.
    private mutating func live(_ number: Int) throws {
        let day = Int64(number) * Self.spacing
        let life = Self.life(of: number)
        add(
            .authorisationAccepted(
                authorisation: Self.identifier(number), digest: digest(number),
                signers: [try Self.principal.fingerprint, try Self.chair.fingerprint]), day: day)
        if life == .isRefused {
            return move(number, "signed", "refused", "a signer refused", day: day, hour: 2)
        }
        move(number, "scheduled", "open", "the opening was reached", day: day + 1)
        for segment in 1...3 {
            add(
                .evidenceSealed(
                    authorisation: Self.identifier(number), segment: segment, records: Self.records,
                    digest: digest(segment)), day: day + 2)
        }
        try runOn(number, life, day: day)
        if life != .isVoid { try conclude(number, day: day + 16) }
    }

    private mutating func runOn(_ number: Int, _ life: Life, day: Int64) throws {
        switch life {
        case .expires: move(number, "open", "expired", "the closing was reached", day: day + 14)
        case .isCancelled:
            try hand(number, "cancellation", by: Self.principal, day: day + 6)
            move(number, "open", "cancelled", "the grounds ceased", day: day + 6)
        case .isSuspended, .missesReview:
            let reason = life == .isSuspended ? "stopped by the data protection officer" : "a review was missed"
            move(number, "open", "suspended", reason, day: day + 4)
            move(number, "suspended", "open", "resumed by the authoriser", day: day + 5, hour: 12)
            try hand(number, "review", by: Self.principal, day: day + 7)
            move(number, "open", "expired", "the closing was reached", day: day + 14)
        case .isRenewed: move(number, "open", "expired", "renewed", day: day + 14)
        case .isVoid:
            add(.documentRefused(digest: digest(number), code: "E5-stale"), day: day + 3)
            add(.authorisationRefused(digest: digest(number), code: "A5-already-over"), day: day + 3)
            add(.clockStepped(from: 2_000_000, to: 1_000_000), day: day + 3)
            refusals += 2
            move(number, "open", "void", "found invalid", day: day + 4)
        case .isRefused: break
        }
    }

    private mutating func conclude(_ number: Int, day: Int64) throws {
        let end = Self.life(of: number) == .isCancelled ? "cancelled" : "expired"
        move(number, end, "closed", "the root of the evidence is signed", day: day)
        try hand(number, "reading", by: Self.investigator, day: day + 1)
        add(
            .evidenceOpened(
                authorisation: Self.identifier(number), segments: 3, key: try Self.investigator.fingerprint),
            day: day + 1)
        move(number, "closed", "reviewed", "the outcome is known", day: day + 3)
        if number.isMultiple(of: 2) { move(number, "reviewed", "purged", "the retention ended", day: day + 4) }
    }
}
