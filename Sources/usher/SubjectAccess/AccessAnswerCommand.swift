import ArgumentParser
import Monitoring
import Voice

struct AccessAnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Enter what was done about a request: sent, extended, or a question asked and answered.",
        discussion: """
            A question to the person pauses the clock until the answer is entered. A complex request may be extended once, \
            by two months, and the person must be told within the first.

            Example: usher subject-access answer case --request last --step sent --on 2026-06-01 --key dpo.key
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Option(help: ArgumentHelp("The request: its number in `status`, or last.", valueName: "number"))
    var request: String

    @Option(
        help: ArgumentHelp(
            "sent, extended, clarification_asked or clarification_received.", valueName: "step"))
    var step: AccessAnswer.Step

    @Option(help: ArgumentHelp("The day of the step.", valueName: "date"), transform: AccessDates.date)
    var on: CivilDate

    @Option(help: ArgumentHelp("The exemption under which something was left out.", valueName: "text"))
    var exemption: String?

    @Option(help: ArgumentHelp("The key file of the data-protection officer or the Principal.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("Why, in a sentence; asked for an extension.", valueName: "text"))
    var reason: String?

    func validate() throws {
        if step == .extended, reason == nil {
            throw ValidationError("an extension needs --reason, which the person must be told too")
        }
    }

    func run() throws {
        let found = try VerifiedCase(folder, signers)
        let clock = try chosen(found.clocks)
        if let fault = clock.fault(of: step, on: on) {
            throw Failure(.refused, "\(fault)", hint: "nothing was written")
        }
        guard !found.time.isToCome(on) else {
            throw Failure(.usage, "--on is in the future", hint: "nothing was written")
        }
        let writer = EventWriter(
            folder: folder, contents: found.contents, signers: found.signers,
            key: try KeyStorage.unlock(key, passphrase), roles: AccessDates.roles)
        let answer = AccessAnswer(request: clock.digest, step: step, on: on, exemption: exemption)
        _ = try writer.add(
            .accessAnswer(answer), because: reason ?? "A step of the answer to the person’s request.",
            to: found.verdict)
        let after = try VerifiedCase(folder, signers)
        for (index, changed) in after.clocks.enumerated() where changed.digest == clock.digest {
            AccessDates.tell(changed, number: index + 1, after.time)
        }
        after.alert()
    }

    private func chosen(_ clocks: [AccessClock]) throws(Failure) -> AccessClock {
        let index = request == "last" ? clocks.count - 1 : (Int(request) ?? 0) - 1
        guard clocks.indices.contains(index) else {
            throw Failure(
                .usage, "the case has no such request", hint: "usher subject-access status lists them")
        }
        return clocks[index]
    }
}

extension AccessAnswer.Step: ExpressibleByArgument {}
