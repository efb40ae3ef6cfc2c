/// What a sealed segment says in the clear. Everything here is bound to the contents: a segment that is moved to another
/// place, window or school, or out of a rehearsal, cannot be opened.
package struct SegmentHeader: Hashable, Sendable {
    /// The identifier of an authorisation is random and short; names of schools are what people write.
    package static let longestName = 256
    private static let format = "usher-evidence-1"

    package let school: String
    package let isRehearsal: Bool
    /// The identifier of the authorisation that the evidence was gathered under.
    package let authorisation: String
    /// 1, 2, 3 ... within the window.
    package let segment: Int
    /// The number of records; at least 1.
    package let records: Int
    /// The ordinal of the first record; the others follow without gap.
    package let firstOrdinal: Int
    /// The head of the audit chain when the segment was sealed.
    package let chainHead: ContentDigest

    package var lastOrdinal: Int { firstOrdinal + records - 1 }

    package init(
        school: String, isRehearsal: Bool, authorisation: String, segment: Int, records: Int, firstOrdinal: Int,
        chainHead: ContentDigest
    ) {
        self.school = school
        self.isRehearsal = isRehearsal
        self.authorisation = authorisation
        self.segment = segment
        self.records = records
        self.firstOrdinal = firstOrdinal
        self.chainHead = chainHead
    }

    var value: JSONValue {
        [
            "format": .string(SegmentHeader.format), "school": .string(school), "rehearsal": .bool(isRehearsal),
            "authorisation": .string(authorisation), "segment": .integer(Int64(segment)),
            "records": .integer(Int64(records)), "first": .integer(Int64(firstOrdinal)),
            "chain_head": .string(chainHead.hex),
        ]
    }

    init?(_ value: JSONValue) {
        guard value["format"]?.string == SegmentHeader.format, value.members?.count == 8,
            let school = value["school"]?.string, let isRehearsal = value["rehearsal"]?.bool,
            let authorisation = value["authorisation"]?.string,
            let segment = value["segment"]?.integer, let records = value["records"]?.integer,
            let first = value["first"]?.integer,
            let head = value["chain_head"]?.string.flatMap(ContentDigest.init(hex:))
        else { return nil }
        self.init(
            school: school, isRehearsal: isRehearsal, authorisation: authorisation, segment: Int(segment),
            records: Int(records), firstOrdinal: Int(first), chainHead: head)
        guard isSound else { return nil }
    }

    /// Whether the numbers and names are within what a segment can have.
    var isSound: Bool {
        (1...SegmentHeader.longestName).contains(school.utf8.count)
            && (1...SegmentHeader.longestName).contains(authorisation.utf8.count)
            && segment >= 1 && firstOrdinal >= 1 && (1...SealedSegment.mostRecords).contains(records)
            && firstOrdinal <= Int.max - records
    }

    /// HPKE's `info` for every wrapped key: canonical JSON.
    package var bytes: [UInt8] { CanonicalJSON.encode(value) }
}
