import Custody
import PrivateKeys
import Testing

@Suite("opening evidence")
struct EvidenceOpenerTests {
    private let records = ["{\"ordinal\":7}", "{\"ordinal\":8}"].map { Array($0.utf8) }

    private func secret(_ byte: UInt8 = 3) throws -> WindowSecret {
        try #require(WindowSecret([UInt8](repeating: byte, count: 32)))
    }

    private func sealed(school: String = "S", rehearsal: Bool = false, authorisation: String = "A-1", segment: Int = 1)
        throws -> SealedSegment
    {
        let sealer = try EvidenceSealer(
            school: school, isRehearsal: rehearsal, authorisation: authorisation,
            recipients: [SampleKey.file(1).sealingKey, SampleKey.file(2).sealingKey], secret: secret())
        return try sealer.seal(
            records, segment: segment, firstOrdinal: 7, contentKey: [UInt8](repeating: 4, count: 32),
            chainHead: ContentDigest(of: [1]))
    }

    private func fault(_ segment: SealedSegment, key: UInt64 = 1, secret byte: UInt8 = 3) throws -> SealingFault? {
        let opener = EvidenceOpener(key: try SampleKey.unlocked(key), secret: try secret(byte))
        do throws(SealingFault) {
            _ = try opener.open(segment)
            return nil
        } catch {
            return error
        }
    }

    /// The segment with the first `from` of its line replaced, which must still be readable.
    private func rewritten(_ segment: SealedSegment, _ from: String, _ to: String) throws -> SealedSegment {
        let line = String(decoding: segment.line, as: UTF8.self)
        let changed = line.replacing(from, with: to, maxReplacements: 1)
        try #require(changed != line)
        return try SealedSegment(parsing: Array(changed.utf8))
    }

    @Test("every recipient gets the records in their order", arguments: [1, 2] as [UInt64])
    func opens(_ recipient: UInt64) throws {
        let segment = try SealedSegment(parsing: sealed().line)
        let opener = EvidenceOpener(key: try SampleKey.unlocked(recipient), secret: try secret())
        #expect(try opener.open(segment) == records)
    }

    @Test("a key that is no recipient does not open")
    func wrongRecipient() throws {
        #expect(try fault(sealed(), key: 3) == .notARecipient)
    }

    @Test("a stranger who writes himself into the list does not open")
    func insertedRecipient() throws {
        let segment = try sealed()
        let forged = try rewritten(segment, SampleKey.file(1).sealingKey.text, SampleKey.file(3).sealingKey.text)
        #expect(try fault(forged, key: 3) == .cannotOpen)
    }

    @Test("without the window's secret the right key does not open")
    func wrongSecret() throws {
        #expect(try fault(sealed(), secret: 9) == .cannotOpen)
    }

    @Test("a segment that claims another place, window, school, count or kind does not open")
    func rewrittenHeader() throws {
        let segment = try sealed()
        for (from, to) in [
            ("\"segment\":1", "\"segment\":2"), ("\"authorisation\":\"A-1\"", "\"authorisation\":\"A-2\""),
            ("\"rehearsal\":false", "\"rehearsal\":true"), ("\"school\":\"S\"", "\"school\":\"T\""),
            ("\"records\":2", "\"records\":1"), ("\"first\":7", "\"first\":8"),
            (ContentDigest(of: [1]).hex, ContentDigest(of: [2]).hex),
        ] { #expect(try fault(rewritten(segment, from, to)) == .cannotOpen, "\(from)") }
    }

    @Test("a rehearsal cannot be dressed up as real")
    func rehearsal() throws {
        let forged = try rewritten(sealed(rehearsal: true), "\"rehearsal\":true", "\"rehearsal\":false")
        #expect(try fault(forged) == .cannotOpen)
    }

    @Test("the body and keys of another segment do not open under this header")
    func exchangedParts() throws {
        let first = try sealed(segment: 1)
        let second = try sealed(segment: 2)
        let body = { (segment: SealedSegment) in Base64.encode(segment.body) }
        #expect(try fault(rewritten(first, body(first), body(second))) == .cannotOpen)
        let keys = { (segment: SealedSegment) in Base64.encode(segment.wrappedKeys[0].ciphertext) }
        #expect(try fault(rewritten(first, keys(first), keys(second))) == .cannotOpen)
    }

    @Test("no byte of the line can be changed, wherever it is")
    func tampered() throws {
        let line = try sealed().line
        let opener = EvidenceOpener(key: try SampleKey.unlocked(), secret: try secret())
        for index in line.indices {
            var altered = line
            altered[index] ^= 0x01
            let opened = (try? SealedSegment(parsing: altered)).flatMap { try? opener.open($0) }
            #expect(opened == nil, "byte \(index)")
        }
        #expect((try? SealedSegment(parsing: line + [0x0a])) == nil)
        #expect((try? SealedSegment(parsing: Array(line.dropLast()))) == nil)
    }
}
