import ArgumentParser
import Custody
import MonitorService
import Monitoring
import Voice

struct CatalogueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the services of the catalogue, or every line of one of them.",
        discussion: """
            Each service with its class, how many lines of which role it has, and its note. With SERVICE, its lines with \
            file and line, and those of other services that share a host with it.

            Example: usherd catalogue list --class C
            Example: usherd catalogue list facebook
            Exit status: 0 listed; 1 faults in the catalogue; 64 no such service.
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Option(name: .customLong("class"), help: ArgumentHelp("Only services of class A, B or C.", valueName: "class"))
    var serviceClass: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The short name of a service, such as facebook.", valueName: "service"))
    var service: String?

    func run() throws {
        let wanted = try wantedClass()
        let catalogue = try CatalogueReader.configured(configuration.file).accepted()
        guard let service else { return show(CatalogueListing(catalogue, serviceClass: wanted), withRules: false) }
        guard let listing = ServiceID(service).flatMap({ CatalogueListing(catalogue, only: $0) }) else {
            throw ValidationError("the catalogue has no service with this short name; leave it out to list all")
        }
        show(listing, withRules: true)
    }

    private func show(_ listing: CatalogueListing, withRules: Bool) {
        if json {
            let document = listing.json(withRules: withRules)
            Usherd.console.say(bytes: CanonicalJSON.encode(document) + [UInt8(ascii: "\n")])
        } else {
            (withRules ? listing.linesWithRules : listing.lines).forEach { Usherd.console.say($0) }
        }
    }

    private func wantedClass() throws -> ServiceClass? {
        guard let serviceClass else { return nil }
        guard service == nil else { throw ValidationError("--class: give either a class or a service") }
        guard let wanted = ServiceClass(rawValue: serviceClass) else {
            throw ValidationError("--class: A named by the policy, B social, C messaging and borderline")
        }
        return wanted
    }
}
