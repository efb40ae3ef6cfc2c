/// The commitments to all fields of a document, in its order. Their root is the SHA-256 of the file, as `sha256sum` gives
/// it: whoever signs the root signs every field, its place, and that there are no others.
package struct CommitmentList: Hashable, Sendable {
    package let commitments: [Commitment]

    /// Nil when two have the same path.
    package init?(_ commitments: [Commitment]) {
        guard Set(commitments.map(\.path)).count == commitments.count else { return nil }
        self.commitments = commitments
    }

    /// The file: a line for each commitment, each with a line feed.
    package var bytes: [UInt8] { Array(commitments.map { $0.line + "\n" }.joined().utf8) }

    package var root: ContentDigest { ContentDigest(of: bytes) }

    /// Reads exactly what `bytes` writes. Throws the number of the first line that is not a commitment, from 1.
    package static func parse(_ bytes: [UInt8]) throws(Damage) -> CommitmentList {
        var commitments: [Commitment] = []
        var paths: Set<String> = []
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let tail = lines.popLast() ?? ""
        for line in lines {
            guard let commitment = Commitment(line: String(line)), paths.insert(commitment.path).inserted else {
                throw Damage(line: commitments.count + 1)
            }
            commitments.append(commitment)
        }
        guard tail.isEmpty, let list = CommitmentList(commitments), list.bytes == bytes else {
            throw Damage(line: commitments.count + 1)
        }
        return list
    }

    /// A line that is not as it was written, or has the path of an earlier one.
    package struct Damage: Error, Hashable, Sendable {
        package let line: Int
    }
}
