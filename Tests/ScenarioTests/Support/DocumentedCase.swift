import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting

/// A small case to which everything has happened that a case can hold: told, reviewed, closed, decided, answered, ended,
/// read; with a signed report, which was then handed out. All documents are really signed, and the chain has taken them.
struct DocumentedCase {
    let contents: CaseContents
    let report: [ReportVerifier.SignedFile]
    let signers: Signers

    static let shared = Result { try DocumentedCase() }

    private init() throws {
        let small = try SmallCase.shared.get()
        signers = small.signers
        var documents = SignedDocuments(small.contents)
        let finding = try Self.finding(small)
        for (act, name) in try Self.acts(small, finding) { try documents.add(act, by: name) }
        try documents.add(.outcome(CaseDecision(outcome: .informal, findings: [])), by: .principal, and: .investigator)
        try documents.add(.reading(EvidenceReading(purpose: .report, segments: 1)), by: .investigator)
        let made = ReportBuilder.build(try OpenedEvidence(documents.contents).material())
        let signer = ReportSigner(try SampleSchoolSetup.investigator.get())
        report = try ReportFiles.of(made).map { file in
            ReportVerifier.SignedFile(
                name: file.name, bytes: file.bytes, signature: try signer.sign(file.bytes).signature)
        }
        let digest = ContentDigest(of: JSONReport.render(made))
        let issued = IssuedReport(report: made.cover.reportIdentifier, digest: digest, supersedes: nil)
        try documents.add(.issue(issued), by: .investigator)
        contents = documents.contents
    }

    private static func finding(_ small: SmallCase) throws -> FindingReference {
        let json = small.report.first { $0.name == "report.json" }?.bytes ?? []
        let finding = try JSONReport.read(json).assessment.undecided.first.flatMap { FindingReference($0.finding) }
        guard let finding else { throw SampleSchoolSetup.Faulty(faults: ["the case has no finding"]) }
        return finding
    }

    private static func acts(
        _ small: SmallCase, _ finding: FindingReference
    ) throws -> [(WindowAct, SignedDocuments.Person)] {
        let sealed = small.verify(small.contents).chain.entries.filter { $0.kind == .evidenceSealed }
        let segments = sealed.compactMap { entry in
            entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:)).map {
                (digest: $0, records: Int(entry.facts["records"]?.integer ?? 0))
            }
        }
        guard let day = CivilDate("2026-05-11") else { throw CocoaError(.coderInvalidValue) }
        return [
            (.notification(SubjectNotice(toldOn: day, means: .letter, acknowledgedOn: day)), .principal),
            (.review(InterimReview(foundSoFar: "One lesson.", stillNecessary: "One lesson is not many.")), .principal),
            (.closing(EvidenceRoot(of: segments)), .principal),
            (.disposition(FindingDisposition(finding: finding, judgement: .use, teaching: .taught)), .investigator),
            (
                .response(SubjectResponse(finding: finding, receivedOn: day, text: "It was for the class.")),
                .investigator
            ),
            (.hold, .officer),
        ]
    }

    /// Lays out `case` and `report` below `folder`, and the school's own list beside them.
    func write(below folder: URL) throws { try Self.write(contents, report, below: folder) }

    static func write(
        _ contents: CaseContents, _ files: [ReportVerifier.SignedFile], below folder: URL
    ) throws {
        let manager = FileManager.default
        let place = folder.appending(path: "case")
        try manager.createDirectory(
            at: place.appending(path: CaseDocument.folder), withIntermediateDirectories: true)
        for file in CaseFile.allCases where file != .windowSecret {
            if let bytes = contents[file] { try Data(bytes).write(to: place.appending(path: file.rawValue)) }
        }
        for document in contents.documents {
            let path = place.appending(path: document.path).path
            try Data(document.event.bytes).write(to: URL(filePath: path))
            try Data(document.event.signature).write(to: URL(filePath: path + ".sig"))
            let others = document.event.countersignatures.flatMap(\.self)
            if !others.isEmpty { try Data(others).write(to: URL(filePath: path + ".countersigned")) }
        }
        let report = folder.appending(path: "report")
        try manager.createDirectory(at: report, withIntermediateDirectories: true)
        for file in files {
            try Data(file.bytes).write(to: report.appending(path: file.name))
            try Data(file.signature ?? []).write(to: report.appending(path: file.name + ".sig"))
        }
        try Data(SampleSchoolSetup.bytes("allowed_signers")).write(to: folder.appending(path: "allowed_signers"))
    }
}

/// A case folder that grows by signed documents, each of which the chain takes.
struct SignedDocuments {
    enum Person: String {
        case principal
        case investigator
        case officer = "dpo"

        fileprivate var role: SignerRole {
            switch self {
            case .principal: .principal
            case .investigator: .investigator
            case .officer: .dpo
            }
        }
    }

    private(set) var contents: CaseContents

    init(_ contents: CaseContents) { self.contents = contents }

    mutating func add(_ act: WindowAct, by person: Person, and second: Person? = nil) throws {
        let verdict = CaseVerifier.verify(contents, signers: try SampleSchoolSetup.signers())
        guard let trail = verdict.trail, var chain = HashChain(continuing: verdict.chain),
            case .document(let authorisation) = MonitoringAuthorisation.read(contents[.authorisation] ?? [])
        else { throw SampleSchoolSetup.Faulty(faults: verdict.faults.map(\.description)) }
        let key = try SampleSchoolSetup.unlock("\(person.rawValue).key")
        let number = Int64(contents.documents.count + 1)
        let bytes = WindowEventDocument(
            authorisation: authorisation.id, authorisationDigest: trail.authorisation, after: trail.head,
            signedAt: authorisation.closesAt.adding(milliseconds: number * 60_000),
            signer: EventSigner(name: key.name, role: person.role, keyFingerprint: key.signingKey.fingerprint),
            reason: "So that the case is complete.", act: act
        ).bytes
        let other = try second.map { try SampleSchoolSetup.unlock("\($0.rawValue).key") }
        let document = CaseDocument(
            name: CaseDocument.name(Int(number), act.kind), bytes: bytes,
            signature: try key.sign(bytes, namespace: .event),
            countersignatures: try other?.sign(bytes, namespace: .event) ?? [])
        let row = chain.append(
            .documentAccepted(
                authorisation: authorisation.id.text, document: act.kind.rawValue,
                digest: ContentDigest(of: bytes), keys: [key, other].compactMap { $0?.signingKey.fingerprint }),
            at: chain.time
        ).row
        contents = CaseContents(
            contents.with(.audit, (contents[.audit] ?? []) + row).files, documents: contents.documents + [document])
    }
}

extension CaseContents {
    fileprivate var files: [CaseFile: [UInt8]] {
        Dictionary(CaseFile.allCases.compactMap { file in self[file].map { (file, $0) } }) { first, _ in first }
    }
}
