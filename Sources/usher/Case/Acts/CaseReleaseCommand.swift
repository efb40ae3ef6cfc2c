import ArgumentParser
import Custody
import Monitoring
import Voice

struct CaseReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "End a hold: the retention dates count again.",
        discussion: """
            Where there are several holds, name the document of the one that ends.

            Example: usher case release case --hold 0007-hold.json --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: ArgumentHelp("The document of the hold; not needed where there is only one.", valueName: "name"))
    var hold: String?

    func run() throws {
        let draft = try EventDraft(event, for: .release)
        let digest = try chosen(in: draft.standing)
        let reason = try draft.reason("Why does the hold end?", example: "The claim was withdrawn on 3 July.")
        try draft.write(.release(hold: digest), because: reason)
    }

    private func chosen(in standing: CaseStanding) throws(Failure) -> ContentDigest {
        let holds = standing.holds
        if let hold {
            guard let named = holds.first(where: { $0.name == hold }) else {
                throw Failure(.usage, "\(hold) is no hold that is in force", hint: "usher case show lists the holds")
            }
            return named.digest
        }
        guard let only = holds.first, holds.count == 1 else {
            throw Failure(
                .usage, holds.isEmpty ? "no hold is in force" : "there are \(holds.count) holds in force",
                hint: holds.isEmpty ? "nothing was written" : "give --hold, the name of its document")
        }
        return only.digest
    }
}
