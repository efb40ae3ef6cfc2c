import ArgumentParser
import Custody
import FlowModel
import Foundation
import MonitorService
import Voice

struct NoticesSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send what waits in the outbox, by the program that the configuration names.",
        discussion: """
            For the unit that runs whenever the service has left something, and every few minutes. What the mail program does \
            not take stays and is tried again after a pause, for a day. Only addresses in allowed_signers get anything. Says \
            nothing when nothing waits.

            Example: usherd notices send --config /etc/usher/usher.yaml --runtime /run/usher
            Exit status: 0 nothing failed; 1 something was not sent.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Option(help: ArgumentHelp("The service's folder in memory.", valueName: "folder"))
    var runtime = "/run/usher"

    func run() async throws {
        let text = String(decoding: try FileAccess.read(configuration.file), as: UTF8.self)
        let folder = URL(filePath: configuration.file).deletingLastPathComponent().path
        let (settings, faults) = ConfigurationFile.read(text, name: configuration.file, folder: folder)
        for fault in faults { Usherd.console.prompt("\(fault)\n") }
        guard let settings else {
            throw Failure(.faultsFound, "the configuration has faults", hint: "nothing was sent")
        }
        guard let setting = settings.notices else { return }
        guard let sender = MailAddress(setting.from) else {
            throw Failure(
                .faultsFound, "notices.from in \(configuration.file) is not an address that can be sent from",
                hint: "write it as usher@school.example")
        }
        let delivery = OutboxDelivery(
            Outbox("\(runtime)/\(Outbox.name)"), by: Sendmail(setting.sendmail, from: sender), from: sender,
            signers: try signers(settings.signers))
        try tell(await delivery.run(now: { RegisterOptions.now }, random: RegisterOptions.random))
    }

    private func signers(_ path: String) throws(Failure) -> Signers {
        let bytes = try FileAccess.read(path)
        do {
            return try Signers(parsing: bytes)
        } catch {
            throw Failure(.badInput, "\(path) has faults", hint: "`usherd check` lists them")
        }
    }

    private func tell(_ count: DeliveryCount) throws {
        guard count != DeliveryCount() else { return }
        Usherd.console.say(
            "sent \(count.sent), failed \(count.failed), given up \(count.givenUp), refused \(count.refused), "
                + "waiting \(count.waiting)")
        guard count.failed + count.refused == 0 else {
            Usherd.console.note("not everything was sent; does the program take mail when it is run as this user?")
            throw ExitCode(ExitStatus.faultsFound.rawValue)
        }
    }
}
