import ArgumentParser
import Custody
import FlowModel
import Monitoring
import Reporting
import Voice

struct AuditListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every window, refusal and change that a chain records, and when no window was open.",
        discussion: """
            For the auditor: who authorised what and when, what became of it, how often sealed evidence was read. Shows no \
            event and no subject, since the chain holds neither. The chain is checked first; nothing is listed from one \
            that was changed. Documents of a case that were not handed in yet are counted in a note. Dates are local, first \
            and last day included.

            Example: usher audit list case --signers allowed_signers --from 2024-09-01 --through 2027-08-31
            Exit status: 0 listed; 1 the chain was changed, with the row.
            """)

    @Argument(help: ArgumentHelp("A case folder, a register's folder, or an audit.jsonl.", valueName: "chain"))
    var path: String

    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The first day to list.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day to list.", valueName: "date"))
    var through: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        let (first, last) = (try Self.day(from, "--from"), try Self.day(through, "--through"))
        if let first, let last, last < first { throw ValidationError("--through is before --from") }
    }

    func run() throws {
        let chain = try ChainFile.read(path)
        let known = try signers.read(fallback: chain.contents)
        let verdict = chain.verdict(signers: known)
        guard let whole = AuditListing(verdict) else { throw refusal(verdict) }
        let from = try Self.day(from, "--from").flatMap { CivilTime.day($0)?.start }
        let until = try Self.day(through, "--through").flatMap { CivilTime.day($0)?.end }
        let listing = whole.limited(from: from?.milliseconds, until: until?.milliseconds)
        let names = SignerNames(known)
        let bytes =
            json
            ? CanonicalJSON.encode(AuditListingJSON.write(listing, names: names, vouched: verdict.vouched)) + [0x0a]
            : Array(AuditListingText.write(listing, names: names, vouched: verdict.vouched).utf8)
        Usher.console.say(bytes: bytes)
        if let waiting = try WaitingDocuments(in: path, beside: verdict).account { Usher.console.note(waiting) }
    }

    /// Lists what is wrong with the chain, and nothing else.
    private func refusal(_ verdict: AuditVerdict) -> any Error {
        guard json else { return verdict.listFaults(on: Usher.console) }
        Usher.console.say(bytes: CanonicalJSON.encode(AuditListingJSON.write(faults: verdict.faults)) + [0x0a])
        return ExitCode(ExitStatus.faultsFound.rawValue)
    }

    private static func day(_ text: String?, _ option: String) throws -> CivilDate? {
        guard let text else { return nil }
        guard let day = CivilDate(text) else {
            throw ValidationError("\(option) needs a date such as 2026-09-01")
        }
        return day
    }
}
