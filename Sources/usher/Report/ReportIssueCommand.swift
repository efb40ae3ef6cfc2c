import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting
import Voice

struct ReportIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Record in the case that a report was handed out.",
        discussion: """
            Report and case are verified first. Writes a signed document into the case's documents folder; every later \
            report lists this one, also when another takes its place. A report that was handed out is never deleted from \
            that list.

            Example: usher report issue report --case case --key investigator.key --supersedes ur-0123456789abcdef0123
            """)

    @Argument(help: ArgumentHelp("The report's folder.", valueName: "report"))
    var folder: String

    @Option(name: .customLong("case"), help: ArgumentHelp("The case folder.", valueName: "folder"))
    var caseFolder: String

    @Option(help: ArgumentHelp("The investigator's key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The report whose place this one takes.", valueName: "id"))
    var supersedes: String?

    @Option(help: ArgumentHelp("To whom it was handed out, or why anew.", valueName: "text"))
    var reason = "Handed out to those whom the authorisation names."

    func run() throws {
        let contents = try CaseFolder.read(caseFolder)
        let known = try signers.read(fallback: contents)
        let verdict = CaseVerifier.verify(contents, signers: known)
        let (report, bytes) = try verified(verdict, known)
        guard let trail = verdict.trail, let authorisation = verdict.authorisation,
            case .document(let document) = MonitoringAuthorisation.read(authorisation.bytes)
        else { throw Failure(.faultsFound, "the case is not intact", hint: "nothing was written") }
        let issued = IssuedReport(
            report: report.cover.reportIdentifier, digest: ContentDigest(of: bytes), supersedes: supersedes)
        try check(issued, in: trail)
        let unlocked = try KeyStorage.unlock(key, passphrase)
        guard document.investigator.keyFingerprint == unlocked.signingKey.fingerprint else {
            throw Failure(
                .noPermission, "the authorisation names another investigator's key", hint: "nothing was written")
        }
        let standing = try CaseStanding(case: caseFolder, signers: signers)
        let place = try EventPlace.next(for: .issue, in: standing, case: caseFolder)
        try place.write(try sign(issued, in: standing, by: unlocked))
        Usher.console.say("issued    \(issued.report)")
        if let supersedes { Usher.console.say("instead   of \(supersedes)") }
        Usher.console.say("written   \(place.document)")
    }

    /// The report, when it and its case are as they were signed.
    private func verified(
        _ verdict: CaseVerdict, _ signers: Signers
    ) throws(Failure) -> (report: UsageReport, bytes: [UInt8]) {
        let files = try ReportFolder.read(folder)
        let (faults, report, _) = ReportVerifier.verify(files, signers: signers, against: verdict)
        guard faults.isEmpty, let report, let json = files.first(where: { $0.name == "report.json" }) else {
            faults.forEach { Usher.console.note("changed: \($0)") }
            throw Failure(.faultsFound, "the report does not verify against this case", hint: "nothing was written")
        }
        return (report, json.bytes)
    }

    private func check(_ issued: IssuedReport, in trail: WindowTrail) throws(Failure) {
        let earlier = trail.entries.compactMap { entry -> IssuedReport? in
            if case .issue(let issued) = entry.document.act { issued } else { nil }
        }
        guard !earlier.contains(where: { $0.report == issued.report }) else {
            throw Failure(.refused, "\(issued.report) was handed out before", hint: "nothing was written")
        }
        guard let supersedes else { return }
        guard earlier.contains(where: { $0.report == supersedes }) else {
            throw Failure(
                .refused, "no report \(supersedes) was handed out in this case",
                hint: "section 15 of a new report lists those that were")
        }
        if let other = earlier.first(where: { $0.supersedes == supersedes }) {
            throw Failure(
                .refused, "\(supersedes) was superseded by \(other.report) before",
                hint: "give --supersedes \(other.report)")
        }
    }

    /// The signature must find its place among the others here, before anybody else is asked to take it.
    private func sign(
        _ issued: IssuedReport, in standing: CaseStanding, by key: UnlockedKey
    ) throws(Failure) -> SignedDocument {
        let investigator = standing.authorisation.investigator
        let document = WindowEventDocument(
            authorisation: standing.authorisation.id, authorisationDigest: standing.trail.authorisation,
            after: standing.trail.head, signedAt: try EventTime.of(standing, given: nil),
            signer: EventSigner(
                name: investigator.name, role: .investigator, keyFingerprint: key.signingKey.fingerprint),
            reason: reason, act: .issue(issued))
        do {
            let signed = try WindowEventSigner(key).sign(document)
            let event = UncheckedEvent(bytes: signed.bytes, signature: signed.signature)
            _ = try standing.trail.adding(event, about: document.authorisation, signers: standing.signers)
            return signed
        } catch {
            throw Failure(.refused, "\(error)", hint: "nothing was written")
        }
    }
}
