import Custody
import FlowModel
import Monitoring

/// What the preparer signs: which export this is, and the root over all its fields. The same for every copy.
package struct AccessManifest: Hashable, Sendable {
    private static let format = "usher-subject-access-1"

    package let authorisation: AuthorisationID
    package let school: String
    package let isRehearsal: Bool
    package let preparedAt: Timestamp
    /// Of the preparer in `allowed_signers`.
    package let preparedBy: String
    /// How many fields there are.
    package let fields: Int
    /// The SHA-256 of `commitments.txt`.
    package let root: ContentDigest

    package init(
        authorisation: AuthorisationID, school: String, isRehearsal: Bool, preparedAt: Timestamp, preparedBy: String,
        commitments: CommitmentList
    ) {
        self.authorisation = authorisation
        self.school = school
        self.isRehearsal = isRehearsal
        self.preparedAt = preparedAt
        self.preparedBy = preparedBy
        self.fields = commitments.commitments.count
        self.root = commitments.root
    }

    /// The bytes to sign: canonical JSON and a line feed.
    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(Self.format), "authorisation": .string(authorisation.text), "school": .string(school),
            "rehearsal": .bool(isRehearsal), "prepared_at": .string(RFC3339.text(preparedAt)),
            "prepared_by": .string(preparedBy), "fields": .integer(Int64(fields)), "root": .string(root.hex),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// Reads exactly what `bytes` writes; nil for anything else.
    package init?(parsing bytes: [UInt8]) {
        guard let document = try? JSONParser.parse(bytes), document["format"]?.string == Self.format,
            let authorisation = document["authorisation"]?.string.flatMap({ AuthorisationID($0) }),
            let school = document["school"]?.string, let isRehearsal = document["rehearsal"]?.bool,
            let preparedAt = document["prepared_at"]?.string.flatMap(RFC3339.timestamp),
            let preparedBy = document["prepared_by"]?.string, SignerEntry.isPlainName(preparedBy),
            let fields = document["fields"]?.integer.flatMap({ Int(exactly: $0) }),
            let root = document["root"]?.string.flatMap(ContentDigest.init(hex:))
        else { return nil }
        self.authorisation = authorisation
        self.school = school
        self.isRehearsal = isRehearsal
        self.preparedAt = preparedAt
        self.preparedBy = preparedBy
        self.fields = fields
        self.root = root
        guard self.bytes == bytes else { return nil }
    }
}
