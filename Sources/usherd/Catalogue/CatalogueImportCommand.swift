import ArgumentParser
import CatalogueImport
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

struct CatalogueImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a catalogue file of somebody else's list of hosts.",
        discussion: """
            An import adds hosts that the catalogue does not know, and changes nothing about those that it knows. Lists \
            do not say what a host is for, so that its hosts are \(HostRole.shared.rawValue) unless --role says otherwise. \
            Everything that cannot be used, falls together or loses something is counted with its reason and lines; \
            --lossy writes all of them.

            Example: usherd catalogue import --format hosts social.txt --as bluesky --licence MIT --to social.cat
            Exit status: 0 done; 1 no rule came of it, or faults in the catalogue; 64 wrong command line; 66 missing file; 73 \
            the output exists or cannot be made.
            """)

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup(title: "The list") var list: ListOptions

    @Option(help: ArgumentHelp("The new catalogue file; its name ends in .cat.", valueName: "file"))
    var to: String

    @Option(help: ArgumentHelp("Write every line that lost something here.", valueName: "file"))
    var lossy: String?

    @Option(help: ArgumentHelp("An earlier import, which the new file takes the place of.", valueName: "file"))
    var insteadOf: String?

    @Argument(help: ArgumentHelp("The list.", valueName: "file"))
    var file: String

    func validate() throws {
        guard to.hasSuffix(".cat") else {
            throw ValidationError("--to: the name of a catalogue file ends in .cat")
        }
    }

    func run() throws {
        let importer = try Self.open(configuration, insteadOf: insteadOf)
        let given = ListFile(name: URL(filePath: file).lastPathComponent, bytes: try FileAccess.read(file))
        let folder = ListFolder(of: file)
        let outcome = ListImport.read(
            given, format: list.format, settings: try list.settings(for: file, importer), catalogue: importer.catalogue,
            included: folder.file)
        let account = RemarkAccount(outcome, of: given.name)
        account.lines.forEach { Usherd.console.say($0) }
        let faults = outcome.faults + (outcome.faults.isEmpty ? importer.faults(adding: outcome.text, as: to) : [])
        guard faults.isEmpty else { throw CatalogueOutcome.refused(faults) }
        Usherd.console.say("rules: \(outcome.rules), of \(outcome.entries) entries of the list")
        try write(outcome, account)
        tellWhatIsLeft(importer)
    }

    private func write(_ outcome: ListOutcome, _ account: RemarkAccount) throws(Failure) {
        if let lossy { try FileAccess.create(lossy, account.everything) }
        do throws(Failure) {
            try FileAccess.createWhole(to, outcome.text)
        } catch {
            if let lossy { unlink(lossy) }
            throw error
        }
        Usherd.console.note("wrote \(to)")
    }

    private func tellWhatIsLeft(_ importer: CatalogueImporter) {
        if let insteadOf { Usherd.console.note("remove \(insteadOf) before the configuration is read again") }
        let place = URL(filePath: to).standardizedFileURL.deletingLastPathComponent().path
        let expected = importer.importedFolder.map { URL(filePath: $0).standardizedFileURL.path }
        guard place != expected else { return }
        Usherd.console.note(
            expected.map { "the catalogue reads it from \($0)" }
                ?? "the catalogue reads it once the configuration has its folder as imported")
    }

    /// The catalogue alone; lists every fault of every file and stops when there is any.
    static func open(
        _ configuration: ConfigurationOption, insteadOf replaced: String?
    ) throws(Failure) -> CatalogueImporter {
        let (importer, faults) = CatalogueImporter.open(configuration.file, insteadOf: replaced)
        guard let importer else { throw CatalogueOutcome.refused(faults) }
        return importer
    }
}
