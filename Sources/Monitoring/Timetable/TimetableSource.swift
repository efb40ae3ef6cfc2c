import Custody

/// A file that lessons were read from, so that a cited row can be found in it and in no other.
package struct TimetableSource: Hashable, Sendable {
    /// As citations name it: `timetable.csv`, `0002/timetable.csv`.
    package let name: String
    /// SHA-256 of its bytes.
    package let digest: ContentDigest

    package init(name: String, digest: ContentDigest) {
        self.name = name
        self.digest = digest
    }
}

extension TimetableFiles {
    /// In the order in which they are described; those that are not there left out.
    var sources: [TimetableSource] {
        [days, bankHolidays, periods, weeks, cycle, timetable, exceptions].compactMap(\.self)
            .map { TimetableSource(name: $0.name, digest: ContentDigest(of: $0.bytes)) }
    }
}
