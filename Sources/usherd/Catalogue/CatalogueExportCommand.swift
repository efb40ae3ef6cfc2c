import ArgumentParser
import CatalogueImport
import FlowModel
import MonitorService
import Monitoring
import Voice

struct CatalogueExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case v2fly
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the hosts of one service for another program, such as a filter.",
        discussion: """
            Buttons and pixels carry @ads. The format has no word for names that the catalogue sets apart as no social media: \
            they are left out, and a wider name of the service covers them.

            Example: usherd catalogue export tiktok --format v2fly
            Exit status: 0 done; 1 faults in the catalogue; 64 wrong command line.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Option(help: "How: v2fly, a file of domain-list-community.")
    var format = Format.v2fly

    @Argument(help: ArgumentHelp("The service, by its id.", valueName: "service"))
    var service: String

    func run() throws {
        let importer = try CatalogueImportCommand.open(configuration, insteadOf: nil)
        guard let id = ServiceID(service), importer.catalogue.service(id) != nil else {
            throw ValidationError("the catalogue has no service '\(service)'")
        }
        V2FlyText.lines(of: id, in: importer.catalogue).forEach { Usherd.console.say($0) }
    }
}
