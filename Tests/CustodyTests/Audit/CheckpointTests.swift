import Custody
import Testing

@Suite("checkpoints")
struct CheckpointTests {
    private func kinds(_ file: [UInt8], _ checkpoint: SignedDocument) throws -> [String] {
        try SampleChain.verify(file, [checkpoint]).faults.map { "\($0.row) \($0.kind.rawValue)" }
    }

    private func signed(_ checkpoint: Checkpoint) throws -> SignedDocument {
        try SoftwareKey(1).document(checkpoint.bytes, .checkpoint)
    }

    @Test("is canonical JSON and is read back only as it was written")
    func form() throws {
        let checkpoint = Checkpoint(
            school: "S", isRehearsal: false, entries: 2, head: ContentDigest(of: []), time: 5)
        let text =
            #"{"entries":2,"format":"usher-checkpoint-1","head":"\#(ContentDigest(of: []).hex)","rehearsal":false,"#
            + #""school":"S","time":5}"# + "\n"
        #expect(checkpoint.bytes == Array(text.utf8))
        #expect(Checkpoint(bytes: checkpoint.bytes) == checkpoint)
        #expect(Checkpoint(bytes: checkpoint.bytes.dropLast()) == nil)
        #expect(Checkpoint(bytes: Array(text.replacing("\"entries\":2", with: "\"entries\":0").utf8)) == nil)
        #expect(Checkpoint(bytes: Array(text.replacing("\"time\"", with: "\"note\":1,\"time\"").utf8)) == nil)
    }

    @Test("finds a tail that was cut off cleanly")
    func lostTail() throws {
        let sample = SampleChain()
        let checkpoint = try sample.checkpoint()
        let cut = Array(sample.rows.dropLast().joined())
        #expect(try SampleChain.verify(cut).isIntact, "a chain alone cannot know that it was cut")
        #expect(try kinds(cut, checkpoint) == ["6 lost-tail"])
    }

    @Test("finds a chain that was rewritten from some row on")
    func rewritten() throws {
        let checkpoint = try SampleChain().checkpoint()
        var other = SampleChain(entries: 4)
        other.append(.sourceStarted(source: "other"), at: SampleChain.start + 240_000)
        other.append(.checkpoint(digest: ContentDigest(of: [2])), at: SampleChain.start + 300_000)
        #expect(try SampleChain.verify(other.file).isIntact, "a rewritten chain holds together")
        #expect(try kinds(other.file, checkpoint) == ["6 head-differs"])
    }

    @Test("refuses a checkpoint of another school or of a rehearsal")
    func otherChain() throws {
        let sample = SampleChain()
        #expect(try kinds(sample.file, SampleChain(rehearsal: true).checkpoint()) == ["6 checkpoint-of-other-chain"])
        let chain = sample.chain
        let other = Checkpoint(school: "Other", isRehearsal: false, entries: 6, head: chain.head, time: chain.time)
        #expect(try kinds(sample.file, signed(other)) == ["6 checkpoint-of-other-chain"])
    }

    @Test("refuses a checkpoint that is older than the entry it names")
    func tooEarly() throws {
        let chain = SampleChain().chain
        let early = Checkpoint(
            school: chain.school, isRehearsal: false, entries: 6, head: chain.head, time: chain.time - 1)
        #expect(try kinds(SampleChain().file, signed(early)) == ["6 checkpoint-too-early"])
    }

    @Test("refuses a bad signature, an unknown key, a signature for another purpose, and other bytes")
    func signature() throws {
        let sample = SampleChain()
        let good = try sample.checkpoint()
        let stranger = try SoftwareKey(2).document(good.bytes, .checkpoint)
        #expect(try kinds(sample.file, stranger) == ["6 checkpoint-signature"])
        let report = try SoftwareKey(1).document(good.bytes, .report)
        #expect(try kinds(sample.file, report) == ["6 checkpoint-signature"])
        let fewer = SampleChain(entries: 5).chain.checkpoint(at: SampleChain.start)
        let exchanged = SignedDocument(bytes: fewer.bytes, signature: good.signature)
        #expect(try kinds(sample.file, exchanged) == ["5 checkpoint-signature"])
        let unreadable = SignedDocument(bytes: good.bytes + [0x20], signature: good.signature)
        #expect(try kinds(sample.file, unreadable) == ["0 checkpoint-unreadable"])
    }

    @Test("refuses extreme numbers without failing", arguments: [Int64.min, Int64.max])
    func extremes(_ time: Int64) throws {
        let sample = SampleChain()
        let extreme = Checkpoint(
            school: sample.chain.school, isRehearsal: false, entries: Int.max, head: sample.chain.head, time: time)
        #expect(try kinds(sample.file, signed(extreme)) == ["\(Int.max) lost-tail"])
    }
}
