import ArgumentParser
import Custody
import Monitoring
import Reporting
import Voice

struct ReportVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a report is signed, unchanged, and rests on its case.",
        discussion: """
            Anybody can do this, on their own computer. Give --signers with the school's list as you got it from the school, \
            not with the report. With --case the chain, the authorisation and the sealed evidence are checked too; with \
            --key besides, the report is made again from the evidence and compared byte for byte.

            Example: usher report verify report --case case --signers allowed_signers
            Exit status: 0 good; 1 something was changed, with file and row.
            """)

    @Argument(help: ArgumentHelp("The report's folder.", valueName: "report"))
    var folder: String

    @Option(name: .customLong("case"), help: ArgumentHelp("The case folder.", valueName: "folder"))
    var caseFolder: String?

    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("A recipient's key, to make the report again from the evidence.", valueName: "file"))
    var key: String?

    @OptionGroup var passphrase: PassphraseOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if caseFolder == nil, signers.file == nil { throw ValidationError("give --signers, --case, or both") }
        if key != nil, caseFolder == nil { throw ValidationError("--key needs --case") }
    }

    func run() throws {
        let contents = try caseFolder.map { path throws(Failure) in try CaseFolder.read(path) }
        let known = try signers.read(fallback: contents ?? CaseContents([:]))
        let verdict = contents.map { CaseVerifier.verify($0, signers: known) }
        var (faults, report, signer) = ReportVerifier.verify(
            try ReportFolder.read(folder), signers: known, against: verdict)
        if faults.isEmpty, let key, let contents, let report {
            faults += try remade(report, contents, known, key: key)
        }
        tell(
            faults, report, signer, checkedCase: verdict != nil,
            newer: report.flatMap { verdict?.superseding($0.cover.reportIdentifier) })
        if !faults.isEmpty { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }

    /// Makes the report again; a difference is a fault.
    private func remade(
        _ report: UsageReport, _ contents: CaseContents, _ known: Signers, key: String
    ) throws(Failure) -> [CaseFault] {
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let verdict = try OpenedCase.verdict(on: contents, known)
        try OpenedCase.refuseDestroyed(contents, verdict, folder: caseFolder ?? "")
        let opened = try OpenedCase(contents, verdict, key: unlocked)
        if let caseFolder {
            ReadingRecord.add(
                to: caseFolder, signers: signers, segments: opened.segments.count, for: .verification, by: unlocked,
                keyFile: key)
        }
        var material = try ReportBuildCommand.material(
            opened, key: unlocked, known, includesName: report.cover.subjectName != nil,
            includesGrounds: !report.authority.groundsWithheld, asOf: ReportBasis(of: report))
        let investigator = material.authorisation.investigator.keyFingerprint
        if let entry = known.entries.first(where: { $0.key.fingerprint == investigator }) {
            material.investigatorPrincipal = entry.principal
        }
        guard ReportBuilder.build(material) != report else { return [] }
        return [CaseFault(file: "report.json", row: 1, reason: "is not the report that this evidence gives")]
    }

    private func tell(
        _ faults: [CaseFault], _ report: UsageReport?, _ signer: String?, checkedCase: Bool, newer: String?
    ) {
        if json {
            let document: JSONValue = [
                "good": .bool(faults.isEmpty), "rehearsal": .bool(report?.rehearsal ?? false),
                "signer": .string(signer ?? ""), "superseded_by": .string(newer ?? ""),
                "faults": .array(
                    faults.map {
                        [
                            "file": .string($0.file), "row": .integer(Int64($0.row)), "reason": .string($0.reason),
                        ]
                    }),
            ]
            Usher.console.say(bytes: CanonicalJSON.encode(document))
            Usher.console.say()
            return
        }
        if report?.rehearsal ?? false { Usher.console.say("REHEARSAL: this report is not evidence of anything.") }
        for fault in faults { Usher.console.say("\(fault.isPending ? "not yet " : "changed ")  \(fault)") }
        guard faults.isEmpty, let report else { return }
        if let newer {
            Usher.console.say("outdated  superseded by \(newer)")
        }
        Usher.console.say("good      report \(report.cover.reportIdentifier)")
        Usher.console.say("signed    by \(signer ?? "nobody")")
        let extent =
            checkedCase
            ? "chain, authorisation and sealed evidence are those that it names" : "not compared with a case"
        Usher.console.say("case      \(extent)")
    }
}
