import ArgumentParser
import Custody
import FlowModel
import Monitoring
import PrivateKeys
import ServiceClient
import ServiceInterface
import Voice

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Ask the running service how things stand: counts for everybody, your own cases with your key.",
        discussion: """
            With --key the service answers about the cases in which this key has a part: the phase, the end, the next \
            review, and how many findings arose. What was found is in the case alone (`usher case fetch`).

            Example: usher status --key head.key
            Exit status: 0 done; 2 the service refuses the key; 69 no service answers.
            """)

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String?

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var service: ServiceOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard let key else { return try await showCounts() }
        let request = try SignedRequest.make(.status, KeyStorage.unlock(key, passphrase))
        let cases: [CaseNotice]
        do {
            cases = try await service.client.notices(request)
        } catch {
            throw Failure(error)
        }
        if json { return Usher.console.say(bytes: CaseNoticeList(cases).message) }
        if cases.isEmpty { Usher.console.say("cases     none in which this key has a part") }
        cases.flatMap(Self.lines).forEach { Usher.console.say($0) }
    }

    private func showCounts() async throws {
        let health: ServiceHealth
        do {
            health = try await service.client.health()
        } catch {
            throw Failure(error)
        }
        if json { return Usher.console.say(bytes: health.message) }
        let counts = health.windows.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        Usher.console.say("service   \(health.state.rawValue)")
        Usher.console.say("windows   \(counts.isEmpty ? "none" : counts.joined(separator: ", "))")
        Usher.console.say("entries   \(health.auditEntries) in the audit chain")
        Usher.console.note("with --key the service tells you about the cases in which you have a part")
    }

    private static func lines(_ notice: CaseNotice) -> [String] {
        var lines = ["\(notice.authorisation)", "  phase     \(notice.phase), until \(local(notice.closesAt))"]
        if let due = notice.reviewDue { lines.append("  review    due \(due)") }
        let last = notice.lastFinding.map { ", the latest \(local($0))" } ?? ""
        lines.append("  findings  \(notice.findings) to look at\(last)")
        return lines
    }

    private static func local(_ time: Timestamp) -> String {
        let moment = CivilTime.local(time)
        return "\(moment.date) \(moment.minute)"
    }
}
