import ArgumentParser
import Foundation
import MonitorService
import Voice

struct RegisterBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store into one file, consistent and without the secrets.",
        discussion: """
            The copy has documents, audit chain and sealed evidence. Secrets are never part of a backup: what is purged must \
            stay purged in every copy. A store that was brought back from a copy suspends open windows until the \
            Principal and the data-protection officer sign that they may go on.

            Example: usherd register backup --state /var/lib/usher --out /backup/usher-2026-05-01.sqlite
            """)

    @OptionGroup var options: RegisterOptions

    @Option(help: ArgumentHelp("The new file.", valueName: "file"))
    var out: String

    func run() throws {
        try options.withRegister { keeper in
            guard !FileManager.default.fileExists(atPath: out) else {
                throw Failure(
                    .cannotCreate, "\(out) is already there", hint: "choose another name; nothing was changed")
            }
            // An empty file of ours first: one that the database makes could be read by others until it is done.
            let unfinished = "\(out).unfinished-\(ProcessInfo.processInfo.processIdentifier)"
            try FileAccess.create(unfinished, [], secret: true)
            do {
                try keeper.backUp(to: unfinished)
                try FileManager.default.moveItem(atPath: unfinished, toPath: out)
            } catch {
                try? FileManager.default.removeItem(atPath: unfinished)
                throw Failure(.cannotCreate, "cannot write \(out)", hint: "is the disk full?")
            }
        }
        Usherd.console.say("wrote     \(out)")
        Usherd.console.say("left out  the secrets: what is purged cannot be opened from this copy either")
    }
}
