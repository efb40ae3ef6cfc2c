import Custody
import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("What is said of keys, calendar, catalogue, disk, swap and clock")
struct SetupCheckTests {
    private static let day: Int64 = 86_400_000

    /// Lines of people who sign, each until a date or for ever.
    private func signers(_ lines: [(TestSigner, until: String?)]) throws -> Signers {
        let text = try lines.map { signer, until in
            let line = try signer.allowedSignersLine()
            guard let until else { return line }
            let parts = line.split(separator: " ", maxSplits: 1)
            let options = parts[1].hasPrefix("namespaces") ? "," : " "
            return "\(parts[0]) valid-before=\"\(until)Z\"\(options)\(parts[1])"
        }
        return try Signers(parsing: Array(text.joined().utf8))
    }

    private func accounts(_ lines: [(TestSigner, until: String?)]) throws -> [String] {
        let now = try AuthorisationFixture.instant("2026-04-27T13:00:00Z")
        return SignersCheck.remarks(try signers(lines), path: "F", now: now).filter { $0.verdict == .mend }.map(
            \.account)
    }

    private static let needed: [(TestSigner, until: String?)] = [
        (AuthorisationFixture.principal, nil), (AuthorisationFixture.chair, nil), (AuthorisationFixture.dpo, nil),
    ]

    @Test("every signature that is needed has somebody")
    func roles() throws {
        #expect(try accounts(Self.needed) == [])
        #expect(try accounts(Array(Self.needed.dropLast())) == ["F has no valid key of the data-protection officer"])
        #expect(
            try accounts([Self.needed[0], Self.needed[2]]) == ["F has no valid key of the Chair or the vice-chair"])
        #expect(try accounts([Self.needed[0], Self.needed[2], (AuthorisationFixture.viceChair, nil)]) == [])
        let ended = Array(Self.needed.dropLast()) + [(AuthorisationFixture.dpo, until: "20260401")]
        #expect(try accounts(ended) == ["F has no valid key of the data-protection officer"])
    }

    @Test("a key that ends within thirty days is named by its line")
    func ending() throws {
        let governor = AuthorisationFixture.governor
        #expect(
            try accounts(Self.needed + [(governor, until: "20260520")]) == [
                "the key in line 4 of F ends on 2026-05-20"
            ])
        #expect(try accounts(Self.needed + [(governor, until: "20260601")]) == [])
        let renewed = TestSigner("g.governor@littletown.example", roles: [.governor], seed: 33)
        #expect(try accounts(Self.needed + [(governor, until: "20260520"), (renewed, until: nil)]) == [])
    }

    @Test("a calendar reaches sixty days ahead, and a catalogue is not years old")
    func dates() throws {
        let today = try #require(CivilDate("2026-04-27"))
        func calendar(_ days: Int) -> CheckUpRemark.Verdict {
            SetupCheck.calendar(ends: today.adding(days: days), today: today).verdict
        }
        #expect(calendar(60) == .good && calendar(59) == .mend && calendar(-1) == .mend)
        #expect(SetupCheck.calendar(ends: nil, today: today).verdict == .mend)
        #expect(SetupCheck.catalogue("c0ffee", changed: today, today: today).verdict == .good)
        #expect(SetupCheck.catalogue("c0ffee", changed: today.adding(days: -401), today: today).verdict == .note)
    }

    @Test("a window of another catalogue is named by its identifier, and that must be kept")
    func otherCatalogue() {
        let found = SetupCheck.catalogue(
            of: [("ua-one", "c0ffee"), ("ua-two", "decade"), ("ua-three", "facade")], inForce: "c0ffee"
        ) { $0 == "facade" }
        #expect(
            found.map(\.account) == [
                "ua-two was signed for another catalogue, and that is not kept",
                "ua-three goes on with the catalogue that it was signed for, which is kept",
            ])
        #expect(found.map(\.verdict) == [.mend, .good])
    }

    @Test("a full disk is to be mended, open swap is noted")
    func diskAndSwap() {
        #expect(DiskCheck.room(free: 256 << 20, at: "S")?.verdict == .good)
        #expect(DiskCheck.room(free: 255 << 20, at: "S")?.verdict == .mend)
        #expect(DiskCheck.swap(open: []).verdict == .good && DiskCheck.swap(open: ["/dev/sda2"]).verdict == .note)
        let table = "Filename\t\tType\t\tSize\n/dev/dm-1 partition 4 0 -2\n/swapfile file 4 0 -3\n"
        #expect(DiskCheck.spaces(in: table) == ["/dev/dm-1", "/swapfile"])
    }

    @Test("a clock that nobody synchronises is to be mended, one that cannot be asked is noted")
    func clock() {
        func verdicts(_ trusted: Bool?, _ synchronised: Bool?) -> [CheckUpRemark.Verdict] {
            ClockCheck.remarks(
                isTrusted: trusted, chainTime: nil, isSynchronised: synchronised, now: Timestamp(milliseconds: 0)
            ).map(\.verdict)
        }
        #expect(verdicts(true, true) == [.good, .good])
        #expect(verdicts(false, false) == [.mend, .mend])
        #expect(verdicts(nil, nil) == [.note])
    }
}
