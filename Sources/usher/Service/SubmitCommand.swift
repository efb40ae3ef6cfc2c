import ArgumentParser
import Monitoring
import ServiceClient
import ServiceInterface
import Voice

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand in signed authorisations and signed documents at the running service.",
        discussion: """
            FILE needs its signature beside it as FILE.sig, and FILE.countersigned where others signed the same bytes. The \
            documents are judged in the order in which they are given, each for itself; the audit chain holds every \
            refusal. When a file is missing, or an outcome has one signature alone, nothing is handed in. A stop is in force when its line is printed.

            Example: usher submit archer.json documents/0001-notification.json
            Exit status: 0 all were taken; 2 at least one was refused, each with code and reason; 69 no service answers.
            """)

    @Argument(help: ArgumentHelp("Signed documents, in order.", valueName: "file"))
    var files: [String]

    @OptionGroup var service: ServiceOption

    func run() async throws {
        let documents = try files.map { path throws(Failure) in try SignedFile(path) }
        try documents.forEach(Self.refuseUnfinished)
        var refused = 0
        for document in documents {
            let answer = try await submit(document)
            Usher.console.say("\(answer.isTaken ? "taken  " : "refused")   \(document.path)")
            for reason in answer.refusals { Usher.console.say("          \(reason.code): \(reason.sentence)") }
            refused += answer.isTaken ? 0 : 1
        }
        if refused > 0 { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    private func submit(_ file: SignedFile) async throws(Failure) -> SubmissionAnswer {
        do {
            return try await service.client.submit(
                SubmittedDocument(
                    bytes: file.bytes, signature: file.signature, countersignatures: file.countersignatures))
        } catch {
            throw Failure(error)
        }
    }

    /// What is sure to be refused, and waits for another signature, is not handed in: the audit chain keeps every refusal.
    private static func refuseUnfinished(_ file: SignedFile) throws(Failure) {
        guard WindowEventDocument.lacksSignature(file.bytes, countersignatures: file.countersignatures) else { return }
        let refusal = LifecycleRefusal.signatureMissing
        throw Failure(.refused, "\(file.path): \(refusal.rawValue): \(refusal)", hint: "nothing was handed in")
    }
}
