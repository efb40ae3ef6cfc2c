import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys

/// What differs from the sample school's authorisation in a case, and what people say about its window: `course.json`.
struct Course {
    /// Members of the authorisation by their paths, `subject.staff_number`, and what they are to be instead.
    let changes: [(path: [String], value: JSONValue)]
    /// Who signs the authorisation; the Principal unless said otherwise.
    let signer: String
    let countersigners: [String]
    let documents: [Said]

    /// Nothing differs and nothing is said.
    init() {
        (changes, signer, countersigners, documents) = ([], "principal", [], [])
    }

    struct Said {
        let by: String
        let with: [String]
        let at: Timestamp
        let kind: String
        let reason: String
        let details: JSONValue
    }

    init?(_ reader: inout JSONObjectReader) {
        let changes = reader.value("changes", required: false)?.members ?? []
        signer = reader.optionalString("signed_by") ?? "principal"
        countersigners = reader.optionalStrings("countersigned_by") ?? []
        guard let documents = reader.objects("documents", { Said(&$0) }) else { return nil }
        self.changes = changes.map { ($0.name.split(separator: ".").map(String.init), $0.value) }
        self.documents = documents
    }

    static func read(_ file: URL) throws -> Course? {
        guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
        return try JSONObjectReader.read(try JSONParser.parse(Array(data))) { Course(&$0) }
    }

    /// The sample's authorisation with the changes, signed with the sample's keys.
    func authorisation() throws -> (document: SignedDocument, countersignatures: [UInt8]) {
        var value = try JSONParser.parse(SampleSchoolSetup.bytes("authorisation.json"))
        for change in changes { value = value.replacing(change.path, by: change.value) }
        let bytes = CanonicalJSON.encode(value)
        let others = try countersigners.flatMap {
            try SamplePeople.key($0).key.sign(bytes, namespace: .authorisation)
        }
        let signature = try SamplePeople.key(signer).key.sign(bytes, namespace: .authorisation)
        return (SignedDocument(bytes: bytes, signature: signature), others)
    }

    /// Each follows the one before.
    func events(about authorisation: SignedDocument) throws -> [UncheckedEvent] {
        let digest = ContentDigest(of: authorisation.bytes)
        let id = try JSONParser.parse(authorisation.bytes)["id"]?.string ?? ""
        var after = digest
        return try documents.map { said in
            let event = try said.event(about: id, digest, after: after)
            after = ContentDigest(of: event.bytes)
            return event
        }
    }
}

extension Course.Said {
    init?(_ reader: inout JSONObjectReader) {
        let by = reader.string("by")
        let at = reader.string("at").flatMap(RFC3339.timestamp)
        let kind = reader.string("kind")
        with = reader.optionalStrings("with") ?? []
        reason = reader.optionalString("reason") ?? "as it was decided on that day"
        details = reader.value("details", required: false) ?? .object([])
        guard let by, let at, let kind else { return nil }
        (self.by, self.at, self.kind) = (by, at, kind)
    }

    func event(about id: String, _ digest: ContentDigest, after: ContentDigest) throws -> UncheckedEvent {
        let (key, role) = try SamplePeople.key(by)
        let document: JSONValue = [
            "format": .string(WindowEventDocument.format), "authorisation": .string(id),
            "authorisation_digest": .string(digest.hex), "after": .string(after.hex),
            "signed_at": .string(RFC3339.text(at)), "reason": .string(reason), "kind": .string(kind),
            "details": details,
            "signer": [
                "name": .string(key.name), "role": .string(role.rawValue),
                "key": .string(key.signingKey.fingerprint),
            ],
        ]
        let bytes = CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
        return UncheckedEvent(
            bytes: bytes, signature: try key.sign(bytes, namespace: .event),
            countersignatures: try with.map { try SamplePeople.key($0).key.sign(bytes, namespace: .event) })
    }
}

extension JSONValue {
    /// With the member at `path` replaced, or added; an empty object in its place takes it away.
    func replacing(_ path: [String], by value: JSONValue) -> JSONValue {
        guard let name = path.first else { return value }
        var members = members ?? []
        let index = members.firstIndex { $0.isNamed(name) }
        let inner = (index.map { members[$0].value } ?? .object([])).replacing(Array(path.dropFirst()), by: value)
        if path.count == 1, value == .object([]) {
            if let index { members.remove(at: index) }
        } else if let index {
            members[index] = JSONMember(name, inner)
        } else {
            members.append(JSONMember(name, inner))
        }
        return .object(members)
    }
}
