import Custody
import Monitoring
import Testing

@Suite struct EvidenceRootTests {
    private let first = (digest: ContentDigest(of: Array("segment-1".utf8)), records: 40)
    private let second = (digest: ContentDigest(of: Array("segment-2".utf8)), records: 2)

    /// `printf '%s\n' DIGEST DIGEST | sha256sum`
    @Test func theRootIsTheDigestOfTheDigestsInHexadecimal() {
        let root = EvidenceRoot(of: [first, second])
        #expect(root.root == ContentDigest(of: Array("\(first.digest.hex)\n\(second.digest.hex)\n".utf8)))
        #expect(root.segments == 2)
        #expect(root.records == 42)
    }

    @Test func theOrderCounts() {
        #expect(EvidenceRoot(of: [first, second]).root != EvidenceRoot(of: [second, first]).root)
    }

    @Test func noEvidenceHasTheDigestOfNothing() {
        let root = EvidenceRoot(of: [])
        #expect(root.root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(root.segments == 0)
        #expect(root.records == 0)
    }
}
