import Custody
import Monitoring

/// One copy of an export: the signed manifest, the commitments to all fields, those fields that this copy discloses, and
/// why the others are left out. Nothing in it tells what a field that was left out says: its salt is gone with it.
package struct AccessCopy: Hashable, Sendable {
    package let manifest: AccessManifest
    package let commitments: CommitmentList
    /// In the order of the commitments.
    package let disclosures: [Disclosure]
    /// In the order of the commitments; together with the disclosures every field once.
    package let removals: [AccessRemoval]

    /// The full copy.
    /// - Parameters:
    ///   - fields: of `AccessFields`.
    ///   - salts: one for each field, each from fresh random bytes. Nil when there are not as many, or a path repeats.
    package init?(_ fields: [AccessField], salts: [DisclosureSalt], _ material: AccessMaterial) {
        guard fields.count == salts.count else { return nil }
        let disclosures = zip(fields, salts).compactMap { Disclosure(path: $0.path, salt: $1, value: $0.value) }
        guard disclosures.count == fields.count, let commitments = CommitmentList(disclosures.map(\.commitment)) else {
            return nil
        }
        self.init(
            manifest: AccessManifest(
                authorisation: material.authorisation.id, school: material.authorisation.schoolID,
                isRehearsal: material.isRehearsal, preparedAt: material.preparedAt, preparedBy: material.preparedBy,
                commitments: commitments),
            commitments: commitments, disclosures: disclosures, removals: [])
    }

    init(
        manifest: AccessManifest, commitments: CommitmentList, disclosures: [Disclosure], removals: [AccessRemoval]
    ) {
        self.manifest = manifest
        self.commitments = commitments
        self.disclosures = disclosures
        self.removals = removals
    }

    /// The copy without the fields that `requests` name, each with all fields below it. The reason that a field was left
    /// out for first stays.
    /// - Throws: the first path under which this copy discloses nothing.
    package func removing(_ requests: [AccessRemoval]) throws(UnknownPath) -> AccessCopy {
        var reasons = Dictionary(removals.map { ($0.path, $0.reason) }) { first, _ in first }
        for request in requests {
            let found = disclosures.filter { $0.path == request.path || $0.path.hasPrefix(request.path + ".") }
            guard !found.isEmpty else { throw UnknownPath(path: request.path) }
            for disclosure in found where reasons[disclosure.path] == nil { reasons[disclosure.path] = request.reason }
        }
        return AccessCopy(
            manifest: manifest, commitments: commitments,
            disclosures: disclosures.filter { reasons[$0.path] == nil },
            removals: commitments.commitments.compactMap { commitment in
                reasons[commitment.path].flatMap { AccessRemoval(path: commitment.path, reason: $0) }
            })
    }

    package struct UnknownPath: Error, Hashable, Sendable {
        package let path: String
    }
}
