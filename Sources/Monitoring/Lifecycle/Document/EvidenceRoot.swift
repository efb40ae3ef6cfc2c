import Custody

/// All sealed evidence of a window in one digest: SHA-256 of a text that has, for each segment in order, the 64 hexadecimal
/// digits of the segment's own digest and a line feed. `sha256sum` gives the same.
package struct EvidenceRoot: Hashable, Sendable {
    package let root: ContentDigest
    package let segments: Int
    package let records: Int

    package init(root: ContentDigest, segments: Int, records: Int) {
        self.root = root
        self.segments = segments
        self.records = records
    }

    /// - Parameter segments: the digest of each sealed segment and its number of records, in order.
    package init(of segments: [(digest: ContentDigest, records: Int)]) {
        let text = segments.map { $0.digest.hex + "\n" }.joined()
        self.init(
            root: ContentDigest(of: Array(text.utf8)), segments: segments.count,
            records: segments.reduce(0) { $0 + $1.records })
    }

    init?(_ reader: inout JSONObjectReader) {
        let root = reader.digest("evidence_root")
        let segments = reader.integer("segments")
        let records = reader.integer("records")
        guard let root, let segments, let records else { return nil }
        guard segments >= 0, records >= segments, records < 1 << 40 else {
            reader.refuse("records", "must be at least the number of segments")
            return nil
        }
        self.init(root: root, segments: Int(segments), records: Int(records))
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("evidence_root", root.hex)
            $0.add("segments", segments)
            $0.add("records", records)
        }
    }
}
