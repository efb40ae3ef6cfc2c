import ArgumentParser
import Foundation
import MonitorService
import Voice

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store into one file, consistent and without the secrets.",
        discussion: """
            The service may be running. The copy has documents, audit chain and sealed evidence. Secrets are never part of \
            a backup: what is purged must stay purged in every copy. A store that was brought back from a copy \
            suspends open windows until the Principal and the data-protection officer sign that they may go on.

            Example: usherd backup --state /var/lib/usher --out /backup/usher-2026-05-01.sqlite
            """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("The new file.", valueName: "file"))
    var out: String

    func run() throws {
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure(.cannotCreate, "\(out) is already there", hint: "choose another name; nothing was changed")
        }
        let source = try store.look { try EvidenceStore.read(at: store.places.store, expecting: .monitoring) }
        // An empty file of ours first: one that the database makes could be read by others until it is done.
        let unfinished = "\(out).unfinished-\(ProcessInfo.processInfo.processIdentifier)"
        try FileAccess.create(unfinished, [], secret: true)
        do {
            try copy(source, to: unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: out)
        } catch {
            for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: unfinished + suffix) }
            guard !(error is Failure) else { throw error }
            throw Failure(.cannotCreate, "cannot write \(out)", hint: "is the disk full?")
        }
        Usherd.console.say("wrote     \(out)")
        Usherd.console.say("left out  the secrets: what is purged cannot be opened from this copy either")
    }

    private func copy(_ source: EvidenceStore, to path: String) throws {
        try source.backUp(to: path)
        try source.close()
        guard try EvidenceStore.read(at: path, expecting: .monitoring).integrityFaults().isEmpty else {
            throw Failure(
                .badInput, "the store is damaged, and so was its copy, which was removed",
                hint: "keep earlier backups; `usherd store check` says more")
        }
    }
}
