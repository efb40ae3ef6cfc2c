import Custody
import FlowModel
import Monitoring

/// The signed answer to somebody about whom the register has no authorisation: no data held. It says nothing about anybody
/// else, nor how many authorisations there are.
package struct NoDataAnswer: Hashable, Sendable {
    private static let format = "usher-no-data-1"
    /// Whose signature it needs: the data-protection officer's, or the Principal's for the school.
    package static let roles: Set<SignerRole> = [.dpo, .principal]

    package let person: StaffNumber
    package let extent: RegisterExtent
    package let answeredAt: Timestamp
    /// Of the signer in `allowed_signers`.
    package let answeredBy: String

    package init(person: StaffNumber, extent: RegisterExtent, answeredAt: Timestamp, answeredBy: String) {
        self.person = person
        self.extent = extent
        self.answeredAt = answeredAt
        self.answeredBy = answeredBy
    }

    /// The bytes to sign: canonical JSON and a line feed.
    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(Self.format), "answer": "no data held", "staff_number": .string(person.text),
            "answered_at": .string(RFC3339.text(answeredAt)), "answered_by": .string(answeredBy),
            "school": .string(extent.school), "rehearsal": .bool(extent.isRehearsal),
            "chain": [
                "entries": .integer(Int64(extent.entries)), "head": .string(extent.head.hex),
                "from": .string(RFC3339.text(extent.from)), "to": .string(RFC3339.text(extent.to)),
                "vouched": .integer(Int64(extent.vouched)),
            ],
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// Reads exactly what `bytes` writes; nil for anything else.
    package init?(parsing bytes: [UInt8]) {
        guard let document = try? JSONParser.parse(bytes), document["format"]?.string == Self.format,
            let person = document["staff_number"]?.string.flatMap({ StaffNumber($0) }),
            let answeredAt = document["answered_at"]?.string.flatMap(RFC3339.timestamp),
            let answeredBy = document["answered_by"]?.string, SignerEntry.isPlainName(answeredBy),
            let school = document["school"]?.string, let isRehearsal = document["rehearsal"]?.bool,
            let extent = document["chain"].flatMap({ Self.extent($0, school, isRehearsal) })
        else { return nil }
        self.init(person: person, extent: extent, answeredAt: answeredAt, answeredBy: answeredBy)
        guard self.bytes == bytes else { return nil }
    }

    private static func extent(_ chain: JSONValue, _ school: String, _ isRehearsal: Bool) -> RegisterExtent? {
        guard let entries = chain["entries"]?.integer.flatMap({ Int(exactly: $0) }),
            let vouched = chain["vouched"]?.integer.flatMap({ Int(exactly: $0) }),
            let head = chain["head"]?.string.flatMap(ContentDigest.init(hex:)),
            let from = chain["from"]?.string.flatMap(RFC3339.timestamp),
            let to = chain["to"]?.string.flatMap(RFC3339.timestamp)
        else { return nil }
        return RegisterExtent(
            school: school, isRehearsal: isRehearsal, entries: entries, head: head, from: from, to: to,
            vouched: vouched)
    }
}
