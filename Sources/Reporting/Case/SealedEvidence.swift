import Custody
import Monitoring

/// What a case's sealed rows amount to, held against what the chain sealed. Needs no key.
package enum SealedEvidence {
    /// Why no root can be named. The raw value is the sentence that a user reads.
    package enum Fault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        case unreadable = "a row is not a sealed segment"
        case otherThanSealed = "the sealed rows are not those of the chain"

        package var description: String { rawValue }
    }

    /// The root of `rows`, the bytes of `evidence.jsonl`.
    /// - Throws: unless every row is, in digest and number of records, the segment that `chain` sealed in its place.
    package static func root(of rows: [UInt8], in chain: AuditVerdict) throws(Fault) -> EvidenceRoot {
        let lines = rows.split(separator: UInt8(ascii: "\n")).map(Array.init)
        var segments: [(digest: ContentDigest, records: Int)] = []
        for line in lines {
            guard let segment = try? SealedSegment(parsing: line) else { throw .unreadable }
            segments.append((ContentDigest(of: line), segment.header.records))
        }
        let sealed = chain.entries.filter { $0.kind == .evidenceSealed }
        guard sealed.count == segments.count, zip(sealed, segments).allSatisfy({ isSame($0, $1) }) else {
            throw .otherThanSealed
        }
        return EvidenceRoot(of: segments)
    }

    private static func isSame(_ entry: AuditEntry, _ segment: (digest: ContentDigest, records: Int)) -> Bool {
        entry.facts["digest"]?.string == segment.digest.hex
            && entry.facts["records"]?.integer == Int64(segment.records)
    }
}
