import ArgumentParser
import Custody
import Monitoring
import Voice

struct AccessStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "List the subject's requests of a case and when each answer is due.",
        discussion: "Example: usher subject-access status case --signers allowed_signers")

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let found = try VerifiedCase(folder, signers)
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(["requests": .array(found.clocks.map(document))]))
            Usher.console.say()
            return
        }
        if found.clocks.isEmpty { Usher.console.say("no request was entered") }
        for (index, clock) in found.clocks.enumerated() { AccessDates.tell(clock, number: index + 1, found.time) }
        found.alert()
    }

    private func document(_ clock: AccessClock) -> JSONValue {
        let dates = [
            ("identity_checked_on", clock.request.identityCheckedOn), ("sent_on", clock.sentOn),
            ("due_on", clock.standing == .running ? clock.dueOn : nil),
        ]
        let exemptions = clock.answers.compactMap(\.exemption)
        return .object(
            [
                JSONMember("digest", .string(clock.digest.hex)),
                JSONMember("received_on", .string(clock.request.receivedOn.description)),
                JSONMember("standing", .string(clock.standing.rawValue)),
                JSONMember("extended", .bool(clock.isExtended)),
                JSONMember("paused_days", .integer(Int64(clock.pausedDays))),
                JSONMember("exemptions", .array(exemptions.map { .string($0) })),
            ] + dates.compactMap { name, date in date.map { JSONMember(name, .string($0.description)) } })
    }
}
