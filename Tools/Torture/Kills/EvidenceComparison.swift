import Custody

/// The evidence of two readings of the same lines, record by record.
///
/// All fields must agree, the number of the line and the ordinal too. Only the settings, the chain and the seals of the two
/// cases differ, which say when and by what they were made.
struct EvidenceComparison {
    /// By the digest of the line: records that are missing, that are there too often, and whose line was never to be read.
    private(set) var lost = 0
    private(set) var repeated = 0
    private(set) var outOfScope = 0
    /// The same line in the same place, with these fields different.
    private(set) var changed: [String: Int] = [:]
    /// The numbers of the lines that are missing, from the first to the last.
    private(set) var lostBetween: ClosedRange<Int64>?
    /// The first records that differ: the number of the line as expected and as found.
    private(set) var changedLines: [(expected: Int64, found: Int64)] = []
    let isSameOrder: Bool
    let expected: Int
    let found: Int

    init(expected: [JSONValue], found: [JSONValue]) {
        self.expected = expected.count
        self.found = found.count
        let (wanted, had) = (expected.map(Self.digest), found.map(Self.digest))
        isSameOrder = wanted == had
        let wantedCounts = Self.counts(wanted)
        let hadCounts = Self.counts(had)
        for (digest, count) in wantedCounts { lost += max(0, count - (hadCounts[digest] ?? 0)) }
        for (digest, count) in hadCounts {
            guard let wanted = wantedCounts[digest] else { outOfScope += count; continue }
            repeated += max(0, count - wanted)
        }
        let missing = expected.filter { hadCounts[Self.digest($0)] == nil }.compactMap { $0["line"]?.integer }
        if let first = missing.first, let last = missing.last, first <= last { lostBetween = first...last }
        let byDigest = Dictionary(zip(wanted, expected)) { first, _ in first }
        for record in found {
            guard let other = byDigest[Self.digest(record)], other != record else { continue }
            for name in Self.differences(record, other) { changed[name, default: 0] += 1 }
            if changedLines.count < 5, let wanted = other["line"]?.integer, let had = record["line"]?.integer {
                changedLines.append((wanted, had))
            }
        }
    }

    var isGood: Bool { lost == 0 && repeated == 0 && outOfScope == 0 && changed.isEmpty && isSameOrder }

    var lines: [String] {
        let fields = changed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return [
            "records   \(expected) expected, \(found) found",
            "          \(lost) lost\(lostBetween.map { " between lines \($0)" } ?? ""), \(repeated) repeated, \(outOfScope) out of scope",
            "fields    \(fields.isEmpty ? "all agree" : "differ: \(fields)")",
        ]
            + changedLines.map { "          line \($0.expected) expected, \($0.found) found" } + [
                "order     \(isSameOrder ? "the same" : "DIFFERENT")"
            ]
    }

    private static func digest(_ record: JSONValue) -> String { record["line_sha256"]?.string ?? "" }

    private static func counts(_ digests: [String]) -> [String: Int] {
        Dictionary(digests.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func differences(_ first: JSONValue, _ second: JSONValue) -> [String] {
        let names = Set((first.members ?? []).map(\.name) + (second.members ?? []).map(\.name))
        return names.filter { first[$0] != second[$0] }
    }
}
