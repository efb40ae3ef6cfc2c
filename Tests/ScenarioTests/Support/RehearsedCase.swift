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
    init(log: URL, in folder: URL, configuration: String = SampleSchoolSetup.configuration) throws {
        self.folder = folder
        let setup = try SampleSchoolSetup.setup(configuration)
        let caseFolder = folder.appending(path: "case")
        try FileManager.default.createDirectory(at: caseFolder, withIntermediateDirectories: false)
        let rehearsal = try Rehearsal(
            setup: setup, document: SampleSchoolSetup.bytes("authorisation.json"),
            signature: SampleSchoolSetup.bytes("authorisation.json.sig"), program: "usherd test", random: Self.random)
        guard let source = setup.configuration.sources.first else { throw CocoaError(.fileReadUnknown) }
        let places = RehearsalPlaces(store: folder.appending(path: "store.sqlite").path, caseFolder: caseFolder.path)
        summary = try rehearsal.run([LogInput(path: log.path)], as: source, into: places) { _ in }
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
        return CaseContents(files)
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
