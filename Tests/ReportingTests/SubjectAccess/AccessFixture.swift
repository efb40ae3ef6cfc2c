import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

/// An export of the invented case with five events, the last of them before another site, its salts counted up so that every run has the same.
struct AccessFixture {
    let material: AccessMaterial
    let fields: [AccessField]
    let full: AccessCopy
    let signers: Signers

    init(authorisation edit: (inout MonitoringAuthorisation) -> Void = { _ in }) throws {
        let made = try CaseFixture()
        let records = try (1...5).map { ordinal in
            let start = ReportMaterialFixture.at(28, 9, ordinal)
            return CanonicalJSON.encode(
                try ReportMaterialFixture.flow(
                    ordinal: ordinal, at: start, bytes: 900_000, otherSiteGap: ordinal == 5 ? -1_200 : nil
                ).encode())
        }
        var report = try made.material(records)
        edit(&report.authorisation)
        let line = try AuthorisationFixture.investigator.allowedSignersLine(options: "namespaces=\"usher-report\"")
        signers = try Signers(parsing: Array(line.utf8))
        material = AccessMaterial(
            report, made.verify(), signers: signers,
            preparedAt: try AuthorisationFixture.instant("2026-05-20T10:00:00Z"),
            preparedBy: AuthorisationFixture.investigator.principal)
        fields = AccessFields.all(material)
        full = try #require(AccessCopy(fields, salts: try Self.salts(fields.count), material))
    }

    static func salts(_ count: Int) throws -> [DisclosureSalt] {
        try (0..<count).map { number in
            let bytes: [UInt8] = [UInt8(number & 0xff), UInt8(number >> 8)] + [UInt8](repeating: 7, count: 30)
            return try #require(DisclosureSalt(bytes))
        }
    }

    /// The folder of a copy, signed.
    func folder(_ copy: AccessCopy) throws -> [String: [UInt8]] {
        var files = Dictionary(uniqueKeysWithValues: copy.files.map { ($0.name, $0.bytes) })
        files["manifest.json.sig"] = try AuthorisationFixture.investigator.sign(
            copy.manifest.bytes, namespace: "usher-report")
        return files
    }

    func verify(_ files: [String: [UInt8]]) -> AccessVerifier.Verdict {
        AccessVerifier.verify(files, signers: signers)
    }

    /// What the field says in a copy; nil where the copy leaves it out.
    static func value(_ path: String, in copy: AccessCopy) -> JSONValue? {
        copy.disclosures.first { $0.path == path }?.value
    }

    static func removal(_ path: String) throws -> AccessRemoval {
        try #require(AccessRemoval(path: path, reason: "Names a pupil"))
    }
}
