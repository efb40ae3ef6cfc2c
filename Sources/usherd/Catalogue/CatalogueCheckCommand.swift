import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

struct CatalogueCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what is wrong with the catalogue, and what is odd about it.",
        discussion: """
            Reads what the configuration names: shipped, school and imported files together. FILES or folders with no \
            --config are a catalogue by themselves; with --config they are read as if they lay in the school's folder, \
            in the place of files with the same name: to try lines out before they hold.

            Faults: whatever refuses a line, and rules for names below which everybody may register (co.uk). To look at: \
            rules that never decide, lines that another layer repeats or overrules, rules without which nothing would \
            change, services without a note or that nothing can begin use of, and rules for names that a company gives \
            to anybody (github.io) which are not the site of a service.

            Example: usherd catalogue check --config /etc/usher/usher.yaml
            Example: usherd catalogue check --config /etc/usher/usher.yaml school.cat
            Exit status: 0 no fault, whatever there is to look at; 1 faults; 65 the list of public suffixes is none.
            """)

    @Option(help: ArgumentHelp("The configuration; /etc/usher/usher.yaml where no file is given.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The list of public suffixes, of Debian's package publicsuffix.", valueName: "file"))
    var publicSuffixes = "/usr/share/publicsuffix/public_suffix_list.dat"

    @Argument(help: ArgumentHelp("Files that end in .cat, or folders of them.", valueName: "files"))
    var files: [String] = []

    func run() throws {
        let outcome =
            files.isEmpty || config != nil
            ? CatalogueReader.configured(config ?? ConfigurationOption.standard, adding: files)
            : CatalogueReader.standingAlone(files)
        guard let catalogue = outcome.catalogue else { return try refuse(outcome.faults) }
        let suffixes = try suffixes()
        let examination = CatalogueExamination(catalogue, suffixes: suffixes)
        for remark in examination.remarks { Usherd.console.say("to look at: \(remark)") }
        if suffixes == nil {
            Usherd.console.say(
                "not checked: public suffixes, as there is no \(publicSuffixes)\n"
                    + "  hint: apt-get install publicsuffix, or name the list with --public-suffixes")
        }
        CatalogueCounts(catalogue).lines.forEach { Usherd.console.say($0) }
        Usherd.console.say("catalogue \(catalogue.digest)")
        guard examination.faults.isEmpty else { return try refuse(examination.faults) }
        Usherd.console.say("remarks   \(examination.remarks.count)")
        Usherd.console.say("faults    0")
    }

    private func refuse(_ faults: [ConfigurationFault]) throws {
        faults.forEach { Usherd.console.say("\($0)") }
        Usherd.console.say("faults    \(faults.count)")
        throw ExitCode(ExitStatus.faultsFound.rawValue)
    }

    /// Nil when the list is not there.
    private func suffixes() throws(Failure) -> PublicSuffixList? {
        guard FileManager.default.fileExists(atPath: publicSuffixes) else { return nil }
        guard let list = PublicSuffixList(try FileAccess.read(publicSuffixes)) else {
            throw Failure(
                .badInput, "\(publicSuffixes) is not a list of public suffixes",
                hint: "it must hold the parts BEGIN ICANN DOMAINS and BEGIN PRIVATE DOMAINS")
        }
        return list
    }
}
