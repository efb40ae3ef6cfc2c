import ArgumentParser
import Monitoring
import Reporting
import Voice

struct CasePurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Destroy the window's secret in a copy of the case, and write the certificate.",
        discussion: """
            Only after the DPO has confirmed it with `usher case confirm-purge`, when no hold was in force and the retention \
            date had passed. The sealed evidence stays and can still be verified, but nobody can open it. There is no way \
            back. Every recipient purges the own copy. Needs no key.

            Example: usher case purge case
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption

    func run() throws {
        let standing = try CaseStanding(case: folder, signers: signers)
        let now = EventTime.now(in: standing)
        let window = standing.window.at(now)
        let confirmation = standing.trail.entries.last {
            $0.document.kind == .purge && window.refused[$0.digest] == nil
        }
        guard window.phase == .purged, let confirmation,
            let certificate = PurgeCertificate(
                confirmation, destroyedAt: now, isRehearsal: standing.isRehearsal)
        else {
            throw Failure(
                .refused, "nobody has confirmed that this evidence is to be destroyed, or not so that it counts",
                hint: "nothing was destroyed; the DPO confirms with usher case confirm-purge")
        }
        try SecretDestruction(in: folder).run(leaving: certificate)
        Usher.console.say("destroyed \(folder)/\(CaseFile.windowSecret.rawValue)")
        Usher.console.say("wrote     \(folder)/\(SecretDestruction.certificate).json and .txt")
        PurgeCertificate.notCovered.forEach { Usher.console.note("not covered: \($0)") }
    }
}
