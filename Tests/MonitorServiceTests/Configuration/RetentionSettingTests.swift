import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

/// The sample school with limits of retention beside it.
@Suite("retention_limits in usher.yaml")
struct RetentionSettingTests {
    private static let adopted = """
        {"format":"usher-retention-1","minute_ref":"GB 7","adopted_on":"2026-03-18",\
        "evidence_days":{"no_case":14,"informal":90,"warning":365,"proceedings":300},"report_days":365,"register_years":4}
        """

    /// What comes of the sample's configuration, with this signer's signature under the limits.
    private func outcome(signedBy signer: TestSigner?, listed: TestSigner = AuthorisationFixture.chair) throws
        -> SetupOutcome
    {
        try withTemporaryFolder { folder in
            let sample = CommandRun.checkout.appending(path: "config")
            try FileManager.default.copyItem(at: sample, to: folder.appending(path: "config"))
            let school = folder.appending(path: "config/sample")
            try append("retention_limits: retention.json\n", to: school.appending(path: "usher.yaml"))
            try append(try listed.allowedSignersLine(), to: school.appending(path: "allowed_signers"))
            let bytes = Array(Self.adopted.utf8)
            try Data(bytes).write(to: school.appending(path: "retention.json"))
            if let signer { try Data(signer.sign(bytes)).write(to: school.appending(path: "retention.json.sig")) }
            return SetupReader.read(school.appending(path: "usher.yaml").path)
        }
    }

    private func append(_ text: String, to file: URL) throws {
        try Data(try Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }

    @Test("what the Chair signed holds")
    func signed() throws {
        let setup = try #require(try outcome(signedBy: AuthorisationFixture.chair).setup)
        #expect(setup.retentionLimits.evidenceDays(for: .noCase) == 14)
    }

    @Test("without the setting the standard holds")
    func absent() throws {
        let sample = CommandRun.checkout.appending(path: "config/sample/usher.yaml").path
        #expect(try #require(SetupReader.read(sample).setup).retentionLimits == .standard)
    }

    @Test("without a signature, or with somebody else's, the whole configuration is refused")
    func refused() throws {
        let missing = try outcome(signedBy: nil)
        #expect(missing.setup == nil)
        #expect(missing.faults.map(\.file).allSatisfy { $0.hasSuffix("retention.json.sig") })
        let stranger = try outcome(signedBy: AuthorisationFixture.stranger)
        #expect(stranger.setup == nil)
        #expect(stranger.faults.count == 1)
        let governor = try outcome(signedBy: AuthorisationFixture.governor, listed: AuthorisationFixture.governor)
        #expect(governor.faults.map(\.problem) == ["it is not signed by the Chair of Governors"])
    }
}
