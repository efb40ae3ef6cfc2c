import ArgumentParser
import ServiceClient
import Voice

struct TrustClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust-clock",
        abstract: "Tell the running service that this computer's clock has been put right.",
        discussion: """
            For root and the service's own user. Until then nothing opens and nothing goes on. The audit chain holds it.

            Example: usherd trust-clock
            Exit status: 0 the clock is trusted; 1 it is still before the latest entry of the audit chain; 2 not for your \
            user; 69 no service answers.
            """)

    @OptionGroup var service: ServiceOption

    func run() async throws {
        let isTrusted: Bool
        do {
            isTrusted = try await service.client.trustClock()
        } catch {
            throw Failure(error)
        }
        guard isTrusted else {
            Usherd.console.note("the clock is before the latest entry of the audit chain: nothing was changed")
            Usherd.console.note("put it right; where it had been ahead, wait until that time has come")
            throw ExitCode(ExitStatus.faultsFound.rawValue)
        }
        Usherd.console.say("clock     trusted")
    }
}
