import Custody
import Monitoring

/// What fell away after the setting was fixed: row by row as the chain took it, none more and none fewer.
extension CaseVerifier {
    mutating func checkLapses(_ chain: AuditVerdict) {
        let taken = chain.entries.filter { $0.kind == .timeLapsed && isOwn($0) }
            .map { $0.facts["digest"]?.string ?? "" }
        guard let bytes = contents[.lapses] else {
            if !taken.isEmpty { refuse(.lapses, "the file is missing") }
            return
        }
        guard bytes.last == UInt8(ascii: "\n") else {
            return refuse(.lapses, "must end with a line feed: it was changed", row: 1)
        }
        let rows = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() {
            if index >= taken.count {
                refuse(.lapses, "the chain knows of no such row: it was added", row: index + 1)
            } else if taken[index] != ContentDigest(of: Array(row)).hex {
                refuse(.lapses, "is not the row that the chain took: it was changed", row: index + 1)
            }
        }
        if rows.count < taken.count { refuse(.lapses, "rows were removed", row: rows.count + 1) }
    }
}
