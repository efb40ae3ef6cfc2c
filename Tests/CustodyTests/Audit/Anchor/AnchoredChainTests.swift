import Custody
import Testing

@Suite("a chain against anchors that were kept elsewhere")
struct AnchoredChainTests {
    private func fault(_ file: [UInt8], _ anchor: Anchor) throws -> String? {
        try SampleChain.verify(file).fault(against: anchor).map { "\($0.row) \($0.kind.rawValue)" }
    }

    @Test("agrees with every anchor of its own past")
    func past() throws {
        let file = SampleChain(entries: 12).file
        for entries in 1...12 {
            #expect(try fault(file, SampleChain(entries: entries).chain.anchor) == nil)
        }
    }

    @Test("finds a tail that was cut off cleanly, which the chain alone cannot")
    func cut() throws {
        let sample = SampleChain()
        let cut = Array(sample.rows.dropLast().joined())
        #expect(try SampleChain.verify(cut).isIntact)
        #expect(try fault(cut, sample.chain.anchor) == "6 lost-tail")
        #expect(try fault([], sample.chain.anchor) == "6 anchor-of-other-chain", "nothing is left of any school")
    }

    @Test("finds a chain that was made anew from some row on")
    func rewritten() throws {
        var other = SampleChain(entries: 4)
        for minute in 4...8 {
            other.append(.sourceStarted(source: "other"), at: SampleChain.start + Int64(minute) * 60_000)
        }
        #expect(try SampleChain.verify(other.file).isIntact)
        #expect(try fault(other.file, SampleChain().chain.anchor) == "6 head-differs")
        #expect(try fault(other.file, SampleChain(entries: 4).chain.anchor) == nil, "so far it is the same")
    }

    @Test("refuses an anchor of another school, and of a rehearsal")
    func otherChain() throws {
        let sample = SampleChain()
        #expect(try fault(sample.file, SampleChain(rehearsal: true).chain.anchor) == "6 anchor-of-other-chain")
        let chain = sample.chain
        let other = Anchor(school: "Other", isRehearsal: false, entries: 6, head: chain.head, time: chain.time)
        #expect(try fault(sample.file, other) == "6 anchor-of-other-chain")
    }

    @Test("refuses an anchor that is older than the entry it names")
    func tooEarly() throws {
        let chain = SampleChain().chain
        let early = Anchor(
            school: chain.school, isRehearsal: false, entries: 6, head: chain.head, time: chain.time - 1)
        #expect(try fault(SampleChain().file, early) == "6 anchor-too-early")
    }

    @Test("leaves a row that cannot be read to its own fault, and still sees what is missing behind it")
    func damaged() throws {
        let sample = SampleChain()
        var rows = sample.rows
        rows[2] = Array("damaged\n".utf8)
        let damaged = Array(rows.joined())
        #expect(try SampleChain.verify(damaged).isIntact == false)
        #expect(try fault(damaged, SampleChain(entries: 3).chain.anchor) == nil)
        #expect(try fault(damaged, sample.chain.anchor) == nil)
        #expect(try fault(damaged, SampleChain(entries: 9).chain.anchor) == "9 lost-tail")
    }
}
