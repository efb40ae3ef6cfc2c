import Custody
import Testing

@Suite("checking a chain")
struct AuditVerifierTests {
    private func kinds(_ file: [UInt8], _ checkpoints: [SignedDocument] = []) throws -> [String] {
        try SampleChain.verify(file, checkpoints).faults.map { "\($0.row) \($0.kind.rawValue)" }
    }

    @Test("an intact chain has no fault and says what it is", arguments: [true, false])
    func intact(_ rehearsal: Bool) throws {
        let sample = SampleChain(rehearsal: rehearsal)
        let verdict = try SampleChain.verify(sample.file, [sample.checkpoint()])
        #expect(verdict.faults.isEmpty && verdict.isIntact)
        #expect(verdict.isRehearsal == rehearsal)
        #expect(verdict.school == SampleChain.school)
        #expect(verdict.entries.map(\.row) == sample.rows)
        #expect(verdict.vouched == 6)
    }

    @Test("without a checkpoint nothing is vouched for")
    func vouched() throws {
        #expect(try SampleChain.verify(SampleChain().file).vouched == 0)
        let early = try SampleChain(entries: 3).checkpoint()
        #expect(try SampleChain.verify(SampleChain().file, [early]).vouched == 3)
    }

    /// Whoever writes a chain decides what its rows say, and others calculate with their times.
    @Test(
        "a time that no clock of ours shows is no entry of ours",
        arguments: [
            (Int64(0), true), (253_402_300_799_999, true), (-1, false), (253_402_300_800_000, false), (.max, false),
            (.min, false),
        ])
    func farTimes(time: Int64, isRead: Bool) throws {
        let chain = HashChain(school: SampleChain.school, isRehearsal: false, program: "usherd 1.0", at: time)
        #expect(try kinds(chain.opening.row).contains("1 unreadable-row") != isRead)
    }

    @Test("an empty file is no chain")
    func empty() throws {
        #expect(try kinds([]) == ["1 empty-chain"])
    }

    @Test("a removed row shows")
    func removed() throws {
        let rows = SampleChain().rows
        let file = Array((rows[..<2] + rows[3...]).joined())
        #expect(try kinds(file) == ["3 out-of-order", "3 wrong-previous", "4 out-of-order", "5 out-of-order"])
        #expect(try kinds(Array(rows.dropFirst().joined())).first == "1 out-of-order")
    }

    @Test("exchanged rows show")
    func exchanged() throws {
        var rows = SampleChain().rows
        rows.swapAt(2, 3)
        #expect(try kinds(Array(rows.joined())).prefix(2) == ["3 out-of-order", "3 wrong-previous"])
    }

    @Test("a row from another chain shows, even with the right number")
    func foreignRow() throws {
        var rows = SampleChain().rows
        rows[2] = SampleChain(rehearsal: true).rows[2]
        #expect(try kinds(Array(rows.joined())) == ["3 wrong-previous", "4 wrong-previous"])
    }

    @Test("a chain without its beginning, and one with two, show")
    func beginnings() throws {
        let rows = SampleChain().rows
        let faults = try SampleChain.verify(Array(rows.dropFirst().joined()))
        #expect(faults.faults.contains { $0.row == 1 && $0.kind == .beginningMissing })
        #expect(faults.school == nil && faults.isRehearsal == nil)
        let joined = rows + SampleChain(rehearsal: true).rows
        #expect(try kinds(Array(joined.joined())).contains("7 second-beginning"))
    }

    @Test("a beginning that was forged into the middle shows as such")
    func secondBeginning() throws {
        var sample = SampleChain(entries: 2)
        sample.append(.monitoringBegins(school: "S", program: "p"), at: SampleChain.start + 70_000)
        #expect(try kinds(sample.file) == ["3 second-beginning"])
    }

    @Test("time that goes back shows")
    func time() throws {
        let early = HashChain(school: "S", isRehearsal: false, program: "p", at: 50)
        var late = HashChain(school: "S", isRehearsal: false, program: "p", at: 10)
        let second = late.append(.sourceStarted(source: "x"), at: 20)
        #expect(try kinds(early.opening.row + second.row) == ["2 wrong-previous", "2 time-went-back"])
    }

    @Test("rows that mean the same but are written otherwise show")
    func notCanonical() throws {
        let rows = SampleChain().rows
        let spaced = Array(String(decoding: rows[1], as: UTF8.self).replacing(":{", with: ": {").utf8)
        #expect(try kinds(rows[0] + spaced) == ["2 unreadable-row"])
        let crlf = rows[1].dropLast() + [0x0d, 0x0a]
        #expect(try kinds(rows[0] + crlf) == ["2 unreadable-row"])
        #expect(try kinds(rows[0] + [0x0a] + rows[1]) == ["2 unreadable-row", "3 out-of-order"])
    }

    @Test(
        "a hostile row does not stop the check",
        arguments: [String(repeating: "[", count: 70_000), "{}", "null", "\u{0}"])
    func hostile(_ text: String) throws {
        #expect(try kinds(SampleChain().rows[0] + Array(text.utf8) + [0x0a]) == ["2 unreadable-row"])
    }
}
