import ArgumentParser
import MonitorService
import Monitoring
import Voice

struct RegisterSubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand in signed authorisations and signed documents about a window.",
        discussion: """
            FILE needs its signature beside it as FILE.sig, and FILE.countersigned where others signed the same bytes. The \
            documents are judged in the order in which they are given, each for itself; the audit chain holds every \
            refusal. When a file is missing, or an outcome has one signature alone, nothing is handed in.

            Example: usherd register submit --state /var/lib/usher archer.json documents/0001-notification.json
            Exit status: 0 all were taken; 2 at least one was refused, each with code and reason.
            """)

    @OptionGroup var options: RegisterOptions

    @Argument(help: ArgumentHelp("Signed documents, in order.", valueName: "file"))
    var files: [String]

    func run() throws {
        let documents = try files.map { path throws(Failure) in try SignedFile(path) }
        try documents.forEach(Self.refuseUnfinished)
        var refused = 0
        try options.withRegister { keeper in
            for document in documents {
                switch try document.submit(to: &keeper, at: RegisterOptions.now) {
                case .taken: Usherd.console.say("taken     \(document.path)")
                case .refused(let refusals, _):
                    refused += 1
                    Usherd.console.say("refused   \(document.path)")
                    for refusal in refusals { Usherd.console.say("          \(refusal)") }
                }
            }
        }
        if refused > 0 { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// What is sure to be refused, and waits for another signature, is not handed in: the audit chain keeps every refusal.
    private static func refuseUnfinished(_ file: SignedFile) throws(Failure) {
        guard WindowEventDocument.lacksSignature(file.bytes, countersignatures: file.countersignatures) else { return }
        let refusal = LifecycleRefusal.signatureMissing
        throw Failure(.refused, "\(file.path): \(refusal.rawValue): \(refusal)", hint: "nothing was handed in")
    }
}
