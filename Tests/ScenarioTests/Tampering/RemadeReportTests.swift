import Custody
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Anybody can check with their own tools")
struct RemadeReportTests {
    private static let keygen = "/usr/bin/ssh-keygen"
    private static var hasKeygen: Bool { FileManager.default.isExecutableFile(atPath: keygen) }

    @Test("the same case gives the same bytes")
    func sameBytes() throws {
        let small = try SmallCase.shared.get()
        let files = try [1, 2].map { _ in
            ReportFiles.of(ReportBuilder.build(try OpenedEvidence(small.contents).material()))
        }
        #expect(files[0] == files[1])
    }

    @Test(
        "ssh-keygen accepts the sample authorisation and refuses a changed one",
        .enabled(if: hasKeygen, "ssh-keygen is not installed, so nothing was checked against it"))
    func authorisation() throws {
        let bytes = try SampleSchoolSetup.bytes("authorisation.json")
        let signature = try SampleSchoolSetup.bytes("authorisation.json.sig")
        #expect(try verify(bytes, signature, by: "p.poole@littletown.example", in: .authorisation))
        #expect(try !verify(bytes + [32], signature, by: "p.poole@littletown.example", in: .authorisation))
    }

    @Test(
        "ssh-keygen accepts every file of a report",
        .enabled(if: hasKeygen, "ssh-keygen is not installed, so nothing was checked against it"))
    func report() throws {
        for file in try SmallCase.shared.get().report {
            let signature = try #require(file.signature)
            #expect(try verify(file.bytes, signature, by: "i.irwin@littletown.example", in: .report), "\(file.name)")
        }
    }

    private func verify(
        _ bytes: [UInt8], _ signature: [UInt8], by name: String, in namespace: SignatureNamespace
    ) throws -> Bool {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "document"))
            try Data(signature).write(to: folder.appending(path: "document.sig"))
            let process = Process()
            process.executableURL = URL(filePath: Self.keygen)
            process.arguments = [
                "-Y", "verify", "-f", SampleSchoolSetup.folder.path + "/allowed_signers", "-I", name, "-n",
                namespace.rawValue, "-s", folder.path + "/document.sig",
            ]
            process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "document"))
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }
}
