import ArgumentParser
import Custody
import MonitorService
import Monitoring
import Voice

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which service a host belongs to, what it is for, and which rule says so.",
        discussion: """
            With every other rule that covers the host and why it lost, what a contact can count for, and how a school \
            overrules the line. Of the configuration only the catalogue is read.

            Example: usherd explain www.facebook.com connect.facebook.net netflix.com
            Exit status: 0 explained; 1 faults in the catalogue.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: ArgumentHelp("Host names, as a log writes them.", valueName: "host"))
    var hosts: [String]

    func run() throws {
        let outcome = CatalogueReader.configured(configuration.file)
        let contents = try outcome.acceptedContents()
        let explanations = hosts.map { contents.explain(Array($0.utf8)) }
        if json {
            let document = JSONValue.array(explanations.map(\.json))
            Usherd.console.say(bytes: CanonicalJSON.encode(document) + [UInt8(ascii: "\n")])
        } else {
            let paragraphs = explanations.map { $0.text(schoolFolder: outcome.schoolFolder) }
            Usherd.console.say(paragraphs.joined(separator: "\n"))
        }
    }
}
