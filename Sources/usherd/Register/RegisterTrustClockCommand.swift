import ArgumentParser
import MonitorService
import Monitoring
import Voice

struct RegisterTrustClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust-clock",
        abstract: "Say that the clock was put right.",
        discussion: """
            After the clock went back nothing opens and nothing is resumed until somebody says that it is right again; the \
            audit chain holds that. Windows that it stopped stay suspended until a resumption is signed.

            Example: usherd register trust-clock --state /var/lib/usher
            Exit status: 0 the clock is trusted; 1 it is still before the latest entry of the audit chain.
            """)

    @OptionGroup var options: RegisterOptions

    func run() throws {
        try options.withRegister { keeper in
            let wasTrusted = keeper.register.isClockTrusted
            try keeper.trustClock(at: RegisterOptions.now)
            guard keeper.register.isClockTrusted else {
                throw Failure(
                    .faultsFound, "the clock is before the latest entry of the audit chain",
                    hint: "put it right first, by the time of another machine")
            }
            Usherd.console.say(wasTrusted ? "the clock was trusted already" : "the clock is trusted from now on")
        }
    }
}
