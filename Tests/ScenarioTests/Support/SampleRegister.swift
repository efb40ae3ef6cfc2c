import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import TestSupport

/// The sample school's register on a disk, with the sample's signed authorisation handed in on 27 April 2026.
struct SampleRegister {
    let places: RegisterPlaces
    var keeper: RegisterKeeper

    static let identifier = "ua-litt2etownprimarysample25a"

    init(in folder: URL, setup: SchoolSetup? = nil) throws {
        places = RegisterPlaces(folder: folder.appending(path: "state").path)
        keeper = try RegisterKeeper.create(
            at: places, setup: setup ?? SampleSchoolSetup.setup(), program: "usherd test",
            now: try Self.instant("2026-04-27T13:00:00Z"), random: Self.random)
    }

    /// As after a restart.
    mutating func restart(at instant: String, setup: SchoolSetup? = nil) throws {
        keeper = try RegisterKeeper.open(
            at: places, setup: setup ?? SampleSchoolSetup.setup(), program: "usherd test",
            now: try Self.instant(instant), random: Self.random)
    }

    @discardableResult
    mutating func handIn(_ document: SignedDocument? = nil) throws -> RegisterVerdict {
        try keeper.submit(
            document ?? SampleSchoolSetup.authorisation(), at: try Self.instant("2026-04-27T14:00:00Z"))
    }

    mutating func advance(to instant: String) throws {
        try keeper.advance(to: try Self.instant(instant))
    }

    var id: AuthorisationID {
        get throws {
            guard let id = AuthorisationID(Self.identifier) else { throw SamplePeople.Unknown(word: Self.identifier) }
            return id
        }
    }

    var window: RegisteredWindow {
        get throws {
            guard let window = keeper.register.window(try id) else { throw SamplePeople.Unknown(word: "no window") }
            return window
        }
    }

    /// Says something about the window, signed with the sample's keys.
    @discardableResult
    mutating func say(
        _ act: WindowAct, by who: String, with others: [String] = [], at instant: String
    ) throws -> RegisterVerdict {
        let event = try event(act, by: who, with: others, at: instant)
        return try keeper.submit(event, at: try Self.instant(instant))
    }

    func event(
        _ act: WindowAct, by who: String, with others: [String] = [], at instant: String
    ) throws -> UncheckedEvent {
        let (key, role) = try SamplePeople.key(who)
        let trail = try window.trail
        let document = WindowEventDocument(
            authorisation: try id, authorisationDigest: trail.authorisation, after: trail.head,
            signedAt: try Self.instant(instant),
            signer: EventSigner(name: key.name, role: role, keyFingerprint: key.signingKey.fingerprint),
            reason: "as it was decided on that day", act: act)
        return UncheckedEvent(
            bytes: document.bytes, signature: try key.sign(document.bytes, namespace: .event),
            countersignatures: try others.map { try SamplePeople.key($0).key.sign(document.bytes, namespace: .event) })
    }

    /// The audit chain of the store, checked.
    func chain() throws -> AuditVerdict {
        var lines: [UInt8] = []
        try EvidenceStore.open(at: places.store, expecting: .monitoring).forEachAuditLine { line in
            lines += Array(line.utf8) + [UInt8(ascii: "\n")]
        }
        return AuditVerifier.verify(lines: lines, signers: try SampleSchoolSetup.signers())
    }

    /// The sealed segments of the window as a store holds them.
    static func segments(_ store: String) throws -> [SealedSegment] {
        var segments: [SealedSegment] = []
        try EvidenceStore.open(at: store, expecting: .monitoring).forEachSegmentLine(of: identifier) { line in
            segments.append(try SealedSegment(parsing: Array(line.utf8)))
        }
        return segments
    }

    static func instant(_ text: String) throws -> Timestamp { try AuthorisationFixture.instant(text) }

    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
