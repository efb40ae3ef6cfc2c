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
            The case is verified first; when anything was changed, nothing is opened. The same case gives the same report, \
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

    @Flag(help: "Leave out the grounds, for a copy that must not show who told of them.")
    var withoutGrounds = false

    func run() throws {
        let contents = try CaseFolder.read(folder)
        let known = try signers.read(fallback: contents)
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let opened = try OpenedCase(contents, signers: known, key: unlocked)
        ReadingRecord.add(
            to: folder, signers: signers, segments: opened.segments.count, for: .report, by: unlocked, keyFile: key)
        let material = try Self.material(
            opened, key: unlocked, known, includesName: withName, includesGrounds: !withoutGrounds)
        guard material.authorisation.investigator.keyFingerprint == unlocked.signingKey.fingerprint else {
            throw Failure(
                .noPermission, "the authorisation names another investigator's key", hint: "nothing was written")
        }
        let report = ReportBuilder.build(material)
        let target = try NewFolder.make(out)
        do {
            for file in ReportFiles.of(report) { try write(file, by: unlocked, into: target) }
            try target.keep()
        } catch {
            target.discard()
            throw error
        }
        if report.rehearsal { Usher.console.say("REHEARSAL: this report is not evidence of anything.") }
        Usher.console.say("report    \(report.cover.reportIdentifier)")
        Usher.console.say("read      \(target.destination)/report.html")
    }

    /// Everything but the signatures depends on the case alone.
    static func material(
        _ opened: OpenedCase, key: UnlockedKey, _ signers: Signers, includesName: Bool, includesGrounds: Bool,
        asOf basis: ReportBasis? = nil
    ) throws(Failure) -> ReportMaterial {
        do {
            return try CaseMaterial.make(
                opened.verdict, setting: opened.setting, lapses: opened.lapses, coverage: opened.coverage,
                segments: opened.segments, records: opened.records, includesName: includesName,
                includesGrounds: includesGrounds,
                tool: "usher \(Version.text)",
                principal: signers.entry(for: key.signingKey)?.principal ?? "PRINCIPAL", asOf: basis)
        } catch {
            throw Failure(.faultsFound, "\(error)", hint: "nothing was written")
        }
    }

    private func write(_ file: ReportFile, by key: UnlockedKey, into target: NewFolder) throws {
        let path = "\(target.workingPath)/\(file.name)"
        try FileAccess.create(path, file.bytes)
        try FileAccess.create(path + ".sig", try ReportSigner(key).sign(file.bytes).signature)
    }
}
