import ArgumentParser
import Custody
import Reporting
import Voice

struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a case: its chain, signatures, sealed evidence and settings.",
        discussion: """
            Needs no key and no secret, so anybody can do it. Give --signers with a copy that you did not get together \
            with the case: whoever could forge the case could forge its own list of signers too.

            Example: usher audit verify case --signers allowed_signers
            Exit status: 0 intact; 1 something was changed, with file and row.
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let contents = try CaseFolder.read(folder)
        let verdict = CaseVerifier.verify(contents, signers: try signers.read(fallback: contents))
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(document(verdict)))
            Usher.console.say()
        } else {
            tell(verdict)
        }
        if !verdict.isIntact { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }

    private func tell(_ verdict: CaseVerdict) {
        if verdict.chain.isRehearsal ?? false { Usher.console.say("REHEARSAL: this case is not evidence of anything.") }
        for fault in verdict.faults { Usher.console.say("changed   \(fault)") }
        guard verdict.isIntact, let last = verdict.chain.entries.last else { return }
        Usher.console.say(
            """
            intact    \(verdict.chain.entries.count) entries in the chain, head \(last.digest)
            signed    authorisation by \(verdict.authorisation?.signer.principal ?? "nobody")
            vouched   \(vouched(verdict.chain))
            """)
    }

    private func vouched(_ chain: AuditVerdict) -> String {
        chain.vouched == 0
            ? "no signed checkpoint here; compare the head with the one in a signed report"
            : "\(chain.vouched) of \(chain.entries.count) entries by a signed checkpoint"
    }

    private func document(_ verdict: CaseVerdict) -> JSONValue {
        [
            "intact": .bool(verdict.isIntact),
            "rehearsal": .bool(verdict.chain.isRehearsal ?? false),
            "entries": .integer(Int64(verdict.chain.entries.count)),
            "head": .string(verdict.chain.entries.last?.digest.hex ?? ""),
            "vouched": .integer(Int64(verdict.chain.vouched)),
            "faults": .array(
                verdict.faults.map { fault in
                    [
                        "file": .string(fault.file), "row": .integer(Int64(fault.row)),
                        "reason": .string(fault.reason),
                    ]
                }),
        ]
    }
}
