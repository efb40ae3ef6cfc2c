import ArgumentParser
import Custody
import Monitoring
import PrivateKeys
import Reporting
import Voice

struct ReportBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Open a case's evidence, write the report and sign it.",
        discussion: """
            The case is verified first; when anything was changed, nothing is opened. No report is made while the \
            window is open or suspended: what is still to come would look like nothing. The same case gives the same report, \
            byte for byte. Writes report.html (to read and print), report.json, report.csv, report.txt, HOW-TO-VERIFY.txt \
            (to check all of it without Usher), SHA256SUMS, and a signature beside each.

            Example: usher report build case --key investigator.key --out report
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Option(help: ArgumentHelp("The investigator's key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The new folder for the report.", valueName: "folder"))
    var out: String

    @Flag(help: "Print the person's name, for the recipients' copy; otherwise only the staff number appears.")
    var withName = false

    @Flag(help: "Leave out the grounds and who checked the log-ins, for a copy that must not show who told.")
    var withoutGrounds = false

    func run() throws {
        let contents = try CaseFolder.read(folder)
        let known = try signers.read(fallback: contents)
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let verdict = try OpenedCase.verdict(on: contents, known)
        try Self.check(unlocked, against: verdict)
        try OpenedCase.refuseDestroyed(contents, verdict, folder: folder)
        let target = try NewFolder.make(out)
        target.tellLeftovers(on: Usher.console)
        let report: UsageReport
        do {
            report = ReportBuilder.build(try material(contents, verdict, known, unlocked))
            for file in ReportFiles.of(report) { try write(file, by: unlocked, into: target) }
            try target.keep()
        } catch {
            target.discard()
            throw error
        }
        tell(report, in: target)
    }

    /// What can be refused without the evidence is refused before it is opened: each opening is noted in the case for good.
    private static func check(_ key: UnlockedKey, against verdict: CaseVerdict) throws(Failure) {
        guard let signed = verdict.authorisation,
            case .document(let document) = MonitoringAuthorisation.read(signed.bytes),
            document.investigator.keyFingerprint == key.signingKey.fingerprint
        else {
            throw Failure(
                .noPermission, "the authorisation names another investigator's key",
                hint: "nothing was opened and nothing was written")
        }
        guard verdict.window?.phase != .void else {
            throw Failure(
                .refused, "the window was found invalid: its evidence is set apart and cannot be reported on",
                hint: "nothing was opened and nothing was written; the data-protection officer decides what is deleted")
        }
        if let obstacle = ReportObstacle.in(verdict.chain, of: document.id) {
            throw Failure(
                .refused, "\(obstacle)", hint: "nothing was opened and nothing was written; \(obstacle.remedy)")
        }
    }

    /// Opens the evidence and notes that in the case.
    private func material(
        _ contents: CaseContents, _ verdict: CaseVerdict, _ known: Signers, _ unlocked: UnlockedKey
    ) throws(Failure) -> ReportMaterial {
        let opened = try OpenedCase(contents, verdict, key: unlocked)
        let isNoted = ReadingRecord.add(
            to: folder, signers: signers, segments: opened.segments.count, for: .report, by: unlocked, keyFile: key)
        return try Self.material(
            opened, key: unlocked, known, includesName: withName, includesGrounds: !withoutGrounds,
            hint: isNoted
                ? "no report was written; that the evidence was opened was added to the case" : "no report was written")
    }

    private func tell(_ report: UsageReport, in target: NewFolder) {
        if report.rehearsal { Usher.console.say("REHEARSAL: this report is not evidence of anything.") }
        Usher.console.say("report    \(report.cover.reportIdentifier)")
        Usher.console.say("read      \(target.destination)/report.html")
    }

    /// Everything but the signatures depends on the case alone.
    ///
    /// - Parameter hint: what a failure has left behind, the evidence having been opened.
    static func material(
        _ opened: OpenedCase, key: UnlockedKey, _ signers: Signers, includesName: Bool, includesGrounds: Bool,
        asOf basis: ReportBasis? = nil, hint: String = "nothing was written but that the evidence was opened"
    ) throws(Failure) -> ReportMaterial {
        do {
            return try CaseMaterial.make(
                opened.verdict, setting: opened.setting, lapses: opened.lapses, coverage: opened.coverage,
                segments: opened.segments, records: opened.records, includesName: includesName,
                includesGrounds: includesGrounds,
                tool: "usher \(Version.text)",
                principal: signers.entry(for: key.signingKey)?.principal ?? "PRINCIPAL", asOf: basis)
        } catch {
            throw Failure(.faultsFound, "\(error)", hint: hint)
        }
    }

    private func write(_ file: ReportFile, by key: UnlockedKey, into target: NewFolder) throws {
        let path = "\(target.workingPath)/\(file.name)"
        try FileAccess.create(path, file.bytes)
        try FileAccess.create(path + ".sig", try ReportSigner(key).sign(file.bytes).signature)
    }
}
