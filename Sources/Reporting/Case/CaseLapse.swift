import Custody
import FlowModel
import Monitoring

/// A row of `lapsed.jsonl`: what the subject's days lost, by records that became known after the setting was fixed. Each row
/// adds to those before; what once fell away does not come back, since nothing was read in it from then on.
package struct CaseLapse: Hashable, Sendable {
    static let format = "usher-lapse-1"

    package let authorisation: String
    /// When the service took the records; the school's own entry may be older.
    package let knownAt: Timestamp
    /// Of those records.
    package let timetableVersion: String
    /// In order of date.
    package let days: [DayLapse]

    package init(authorisation: String, knownAt: Timestamp, timetableVersion: String, days: [DayLapse]) {
        self.authorisation = authorisation
        self.knownAt = knownAt
        self.timetableVersion = timetableVersion
        self.days = days
    }

    /// The row, canonical JSON without a line feed.
    package var line: [UInt8] {
        CanonicalJSON.encode([
            "format": .string(CaseLapse.format), "authorisation": .string(authorisation),
            "known_at": .integer(knownAt.milliseconds), "timetable_version": .string(timetableVersion),
            "days": .array(days.map { $0.encode() }),
        ])
    }

    /// Reads what `line` writes; throws every fault.
    package static func parse(_ line: [UInt8]) throws(DocumentFaults) -> CaseLapse {
        guard let document = try? JSONParser.parse(line, limit: 16 << 20) else {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not a JSON document")])
        }
        return try JSONObjectReader.read(document) { CaseLapse(&$0) }
    }

    /// Reads a whole file.
    package static func parse(rows bytes: [UInt8]) throws(DocumentFaults) -> [CaseLapse] {
        var lapses: [CaseLapse] = []
        for row in bytes.split(separator: UInt8(ascii: "\n")) { lapses.append(try parse(Array(row))) }
        return lapses
    }

    private init?(_ reader: inout JSONObjectReader) {
        let format = reader.string("format")
        let authorisation = reader.string("authorisation")
        let knownAt = reader.milliseconds("known_at")
        let version = reader.string("timetable_version")
        let days = reader.objects("days") { DayLapse(&$0) }
        guard format == CaseLapse.format, let authorisation, let knownAt, let version, let days else {
            reader.refuse("format", "and the rest of this row cannot be read")
            return nil
        }
        self.init(authorisation: authorisation, knownAt: knownAt, timetableVersion: version, days: days)
    }
}

extension [CaseLapse] {
    /// When it became known that a lesson, or a part of it, fell away; nil where none did.
    func knownAt(losing lesson: Interval) -> Timestamp? {
        first { lapse in
            lapse.days.contains { $0.lessons.contains { $0.interval.overlap(with: lesson) != nil } }
        }?.knownAt
    }
}

extension CaseSetting {
    /// The days as they were fixed, without what has fallen away since.
    package func days(without lapses: [CaseLapse]) -> [DayPlan] {
        let lost = Dictionary(grouping: lapses.flatMap(\.days), by: \.date)
        return days.map { day in (lost[day.date] ?? []).reduce(day) { $0.without($1) } }
    }
}
