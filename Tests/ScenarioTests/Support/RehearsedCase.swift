import Custody
import Foundation
import MonitorService
import PrivateKeys
import Reporting

/// A log taken through the whole of Usher: read, sealed, opened with the investigator's key, reported on.
struct RehearsedCase {
    /// Holds `store.sqlite` and the folder `case`.
    let folder: URL
    let summary: RehearsalSummary
    let contents: CaseContents
    let material: ReportMaterial
    let report: UsageReport

    /// - Parameters:
    ///   - folder: is there and empty.
    ///   - configuration: of the sample school unless given.
    ///   - course: what differs from the sample's authorisation and documents; nil for nothing.
    /// - Throws: `RehearsalRefusal` when the authorisation is refused.
    init(
        log: URL, in folder: URL, configuration: String = SampleSchoolSetup.configuration, course: Course? = nil
    ) throws {
        self.folder = folder
        let setup = try SampleSchoolSetup.setup(configuration)
        let caseFolder = folder.appending(path: "case")
        try FileManager.default.createDirectory(at: caseFolder, withIntermediateDirectories: false)
        let (document, countersignatures) = try course?.authorisation() ?? (SampleSchoolSetup.authorisation(), [])
        let rehearsal = try Rehearsal(
            setup: setup, document: document.bytes, signature: document.signature,
            countersignatures: countersignatures,
            documents: try course?.events(about: document) ?? SampleSchoolSetup.documents(), program: "usherd test",
            random: Self.random)
        guard let source = setup.configuration.sources.first else { throw CocoaError(.fileReadUnknown) }
        let places = RehearsalPlaces(store: folder.appending(path: "store.sqlite").path, caseFolder: caseFolder.path)
        summary = try rehearsal.run(.logs([LogInput(path: log.path)]), as: source, into: places) { _ in }
        contents = try Self.read(caseFolder)
        material = try OpenedEvidence(contents).material()
        report = ReportBuilder.build(material)
    }

    /// The signed files of the report as they are handed out.
    func signedReport() throws -> [ReportVerifier.SignedFile] {
        let signer = ReportSigner(try SampleSchoolSetup.investigator.get())
        return try ReportFiles.of(report).map { file in
            ReportVerifier.SignedFile(
                name: file.name, bytes: file.bytes, signature: try signer.sign(file.bytes).signature)
        }
    }

    static func read(_ folder: URL) throws -> CaseContents {
        var files: [CaseFile: [UInt8]] = [:]
        for file in CaseFile.allCases {
            let place = folder.appending(path: file.rawValue)
            if FileManager.default.fileExists(atPath: place.path) { files[file] = Array(try Data(contentsOf: place)) }
        }
        return CaseContents(files, documents: try documents(folder.appending(path: CaseDocument.folder)))
    }

    /// The documents of a folder in the order of their names; none where there is no folder.
    static func documents(_ folder: URL) throws -> [CaseDocument] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.sorted().filter { $0.hasSuffix(".json") }.map { name in
            let bytes = { (suffix: String) in Array(try Data(contentsOf: folder.appending(path: name + suffix))) }
            return CaseDocument(
                name: name, bytes: try bytes(""), signature: try bytes(".sig"),
                countersignatures: names.contains(name + ".countersigned") ? try bytes(".countersigned") : [])
        }
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
