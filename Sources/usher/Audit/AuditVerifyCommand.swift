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
            with the case: whoever could forge the case could forge its own list of signers too. Give --anchor with every \
            anchor that was kept away from the server: it shows whether the chain was cut or rewritten since. A line \
            "unlisted" tells of keys in the chain that the list does not hold; the chain may be intact all the same.

            Example: usher audit verify case --signers allowed_signers --anchor anchor.svg
            Exit status: 0 intact; 1 something was changed, with file and row.
            """)

    @Argument(help: ArgumentHelp("A case folder, or a chain by itself.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption
    @OptionGroup var anchors: AnchorOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let checked = try CheckedChain(folder, signers: signers, anchors: try anchors.read())
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(document(checked)))
            Usher.console.say()
        } else {
            tell(checked)
        }
        if !checked.faults.isEmpty { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }

    private func tell(_ checked: CheckedChain) {
        let chain = checked.chain
        if chain.isRehearsal ?? false { Usher.console.say("REHEARSAL: this case is not evidence of anything.") }
        for fault in checked.faults { Usher.console.say("changed   \(fault)") }
        guard checked.faults.isEmpty, let last = chain.entries.last else { return }
        Usher.console.say(
            """
            intact    \(chain.entries.count) entries in the chain, head \(last.digest)
            signed    \(checked.signed)
            vouched   \(vouched(chain))
            """)
        if let unlisted = unlisted(checked) { Usher.console.say("unlisted  \(unlisted)") }
        for anchor in checked.anchors {
            Usher.console.say("anchored  \(anchor.entries) of \(chain.entries.count) entries by an anchor")
        }
    }

    private func unlisted(_ checked: CheckedChain) -> String? {
        let count = checked.unlisted.fingerprints.count
        guard count > 0 else { return nil }
        let keys = count == 1 ? "a key that is" : "\(count) keys that are"
        return "\(keys) not in the list of signers signed or opened something: `usher audit list` with the same list "
            + "shows where. Ask who added such a key, and when"
    }

    private func vouched(_ chain: AuditVerdict) -> String {
        chain.vouched == 0
            ? "no signed checkpoint here; compare the head with the one in a signed report"
            : "\(chain.vouched) of \(chain.entries.count) entries by a signed checkpoint"
    }

    private func document(_ checked: CheckedChain) -> JSONValue {
        [
            "intact": .bool(checked.faults.isEmpty),
            "rehearsal": .bool(checked.chain.isRehearsal ?? false),
            "entries": .integer(Int64(checked.chain.entries.count)),
            "head": .string(checked.chain.entries.last?.digest.hex ?? ""),
            "vouched": .integer(Int64(checked.chain.vouched)),
            "anchored": .integer(Int64(checked.anchored)),
            "unlisted_keys": .array(checked.unlisted.fingerprints.map(JSONValue.string)),
            "faults": .array(
                checked.faults.map { fault in
                    [
                        "file": .string(fault.file), "row": .integer(Int64(fault.row)),
                        "reason": .string(fault.reason),
                    ]
                }),
        ]
    }
}
