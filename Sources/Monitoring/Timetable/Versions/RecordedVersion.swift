import Custody

/// One row of `versions.csv`: a version of the timetable, what its files hold, and which row came before it. Each row
/// vouches for all rows before it, so that none can be changed afterwards without notice (law page C2).
package struct RecordedVersion: Hashable, Sendable {
    /// 1, 2, 3 ...; also the name of its folder, with four digits.
    package let number: Int
    /// The first date on which it holds.
    package let from: CivilDate
    /// The date on which it was recorded, London time.
    package let recorded: CivilDate
    /// Of the names and bytes of its files.
    package let files: ContentDigest
    /// Of the row before; of nothing for the first.
    package let previous: ContentDigest
    /// Why, in the office's words; may be empty.
    package let note: String

    package var folder: String { RecordedVersion.folder(number) }

    package static func folder(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Of this row, and so of all rows before it and of all their files.
    package var digest: ContentDigest {
        let fields = ["\(number)", "\(from)", "\(recorded)", files.hex, previous.hex, note]
        return ContentDigest(of: Array(fields.joined(separator: "\n").utf8))
    }

    /// Of the names and bytes of a version's files, whatever their order.
    package static func digest(of files: [TimetableFile]) -> ContentDigest {
        let lines = files.map { "\($0.baseName) \(ContentDigest(of: $0.bytes).hex)" }.sorted()
        return ContentDigest(of: Array(lines.joined(separator: "\n").utf8))
    }

    /// The row as `versions.csv` holds it, without the end of the line.
    var line: String {
        let quoted =
            "\"" + note.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        return
            "\(number),\(from),\(recorded),\(files.hex),\(previous.hex),\(note.isEmpty ? "" : quoted),\(digest.hex)"
    }
}
