import ArgumentParser
import Custody
import Reporting
import Voice

struct AccessVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that an export, shortened or not, or a no-data answer is as it was signed.",
        discussion: """
            Anybody can do this, on their own computer. Use the school's list of signers as you got it from the school, not \
            with the export.

            Example: usher subject-access verify export --signers allowed_signers
            Exit status: 0 good; 1 something was changed, with file and field.
            """)

    @Argument(help: ArgumentHelp("The folder of the export or of the answer.", valueName: "export"))
    var folder: String

    @Option(help: ArgumentHelp("The school's allowed_signers.", valueName: "file"))
    var signers: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let known = try SignersOption.parse(["--signers", signers]).read()
        let result = Self.check(try AccessFolder.read(folder), known)
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(document(result)))
            Usher.console.say()
        } else {
            tell(result)
        }
        if !result.faults.isEmpty { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }

    private struct Result {
        let faults: [CaseFault]
        let signer: String?
        let isRehearsal: Bool
        /// What it is, in a few words; empty when it cannot be read.
        let content: String
    }

    private static func check(_ files: [String: [UInt8]], _ signers: Signers) -> Result {
        if files[NoDataLetter.documentName] != nil {
            let (faults, answer, signer) = NoDataLetter.verify(files, signers: signers)
            return Result(
                faults: faults, signer: signer, isRehearsal: answer?.extent.isRehearsal ?? false,
                content: answer.map { "answer: no data held about staff number \($0.person)" } ?? "")
        }
        let verdict = AccessVerifier.verify(files, signers: signers)
        return Result(
            faults: verdict.faults, signer: verdict.signer, isRehearsal: verdict.copy?.manifest.isRehearsal ?? false,
            content: verdict.copy.map {
                "export with \($0.disclosures.count) of \($0.manifest.fields) fields, root \($0.manifest.root)"
            } ?? "")
    }

    private func tell(_ result: Result) {
        if result.isRehearsal { Usher.console.say("REHEARSAL: this is not evidence of anything.") }
        for fault in result.faults { Usher.console.say("changed   \(fault)") }
        guard result.faults.isEmpty else { return }
        Usher.console.say("good      \(result.content)")
        Usher.console.say("signed    by \(result.signer ?? "nobody")")
    }

    private func document(_ result: Result) -> JSONValue {
        [
            "good": .bool(result.faults.isEmpty), "rehearsal": .bool(result.isRehearsal),
            "signer": .string(result.signer ?? ""), "content": .string(result.content),
            "faults": .array(
                result.faults.map {
                    ["file": .string($0.file), "row": .integer(Int64($0.row)), "reason": .string($0.reason)]
                }),
        ]
    }
}
