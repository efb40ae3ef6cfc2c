import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting
import TestSupport
import Testing

@Suite("A request in a covert window")
struct CovertRequestTests {
    /// The case of `lunch-use-only`, its authorisation made covert and signed again, its chain written anew.
    private func writeCovertCase(_ commands: AccessCommands) throws {
        let contents = try commands.rehearse("lunch-use-only").contents
        var authorisation = try #require(Self.document(contents))
        authorisation.mode = .covert
        authorisation.covert = CovertConditions(
            reason: "Telling the person would end what is alleged.", suspicion: .grossMisconduct, noPrivateAreas: true,
            noPersonalMail: true)
        let bytes = CanonicalJSON.encode(authorisation.encode())
        let signature = try SampleSchoolSetup.unlock("principal.key").sign(bytes, namespace: .authorisation)
        try FileManager.default.removeItem(at: commands.folder.appending(path: "case/documents"))
        let changed: [CaseFile: [UInt8]] = [
            .authorisation: bytes, .authorisationSignature: signature,
            .audit: try Self.chain(contents, accepting: ContentDigest(of: bytes)),
        ]
        for (file, bytes) in changed {
            try Data(bytes).write(to: commands.folder.appending(path: "case/\(file.rawValue)"))
        }
    }

    private static func document(_ contents: CaseContents) -> MonitoringAuthorisation? {
        guard case .document(let value) = MonitoringAuthorisation.read(contents[.authorisation] ?? []) else {
            return nil
        }
        return value
    }

    /// The same entries with another digest of the authorisation.
    private static func chain(_ contents: CaseContents, accepting digest: ContentDigest) throws -> [UInt8] {
        let rows = (contents[.audit] ?? []).split(separator: UInt8(ascii: "\n")).dropFirst()
        let entries = try rows.map { try JSONParser.parse(Array($0)) }
        let began = try #require(Self.document(contents)).signedAt.milliseconds
        let school = try CaseSetting.parse(contents[.setting] ?? []).schoolID
        var chain = HashChain(school: school, isRehearsal: true, program: "usherd test", at: began)
        var written = chain.opening.row
        for entry in entries {
            guard let event = event(entry, digest), let time = entry["time"]?.integer else { continue }
            written += chain.append(event, at: time).row
        }
        return written
    }

    /// What a case is verified against; the rest is left out.
    private static func event(_ entry: JSONValue, _ authorisation: ContentDigest) -> AuditEvent? {
        let facts = entry["facts"] ?? .object([])
        let digest = facts["digest"]?.string.flatMap(ContentDigest.init(hex:)) ?? authorisation
        let id = facts["authorisation"]?.string ?? ""
        return switch entry["kind"]?.string.flatMap(AuditKind.init(rawValue:)) {
        case .signersLoaded: .signersLoaded(digest: digest)
        case .settingFixed: .settingFixed(authorisation: id, digest: digest)
        case .coverageRecorded: .coverageRecorded(authorisation: id, digest: digest)
        case .authorisationAccepted: .authorisationAccepted(authorisation: id, digest: authorisation, signers: ["one"])
        case .evidenceSealed:
            .evidenceSealed(
                authorisation: id, segment: Int(facts["segment"]?.integer ?? 0),
                records: Int(facts["records"]?.integer ?? 0), digest: digest)
        default: nil
        }
    }

    @Test("alerts the Principal and the officer, and starts the clock, until the answer is sent")
    func alert() throws {
        try withTemporaryFolder { folder in
            let commands = AccessCommands(folder: folder)
            try writeCovertCase(commands)
            let entered = try commands.run(
                "request", [commands.path("case"), "--received", "2026-01-30"], key: "dpo.key")
            #expect(entered.status == 0, "\(entered.transcript)")
            #expect(entered.transcript.contains("due 2026-02-28"))
            #expect(entered.transcript.contains("ALERT"))
            #expect(try commands.run("status", [commands.path("case")]).transcript.contains("ALERT"))
            let sent = try commands.run(
                "answer", [commands.path("case"), "--request", "last", "--step", "sent", "--on", "2026-02-20"],
                key: "dpo.key")
            #expect(sent.status == 0, "\(sent.transcript)")
            #expect(!sent.transcript.contains("ALERT"))
        }
    }

    @Test("alerts nobody in an overt one")
    func overt() throws {
        try withTemporaryFolder { folder in
            let commands = AccessCommands(folder: folder)
            try commands.rehearse("lunch-use-only")
            let entered = try commands.run(
                "request", [commands.path("case"), "--received", "2026-05-06"], key: "dpo.key")
            #expect(entered.status == 0, "\(entered.transcript)")
            #expect(!entered.transcript.contains("ALERT"))
        }
    }
}
