import ArgumentParser
import Custody
import MonitorService
import Monitoring
import Voice

struct CatalogueDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what one catalogue in place of another would change, and for whom.",
        discussion: """
            OLD and NEW are each a folder of .cat files, one such file, or a configuration (.yaml), of which all layers \
            count. What can accuse more comes first, then what accuses less, then the rest. It is judged by the answer \
            that each host gets, so that a removed line shows as what the wider one makes of its hosts. `*.NAME` stands \
            for the hosts below NAME that no other line names.

            A changed catalogue has another digest, which stands in each authorisation: adopt it when no window is open.

            Example: usherd catalogue diff /usr/share/usher/catalogue new-catalogue
            Exit status: 0 compared, whether or not anything differs; 1 faults in one of them.
            """)

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The catalogue in force.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The one that would take its place.", valueName: "new"))
    var new: String

    func run() throws {
        let (before, after) = (try Self.read(old), try Self.read(new))
        let comparison = CatalogueComparison(old: before, new: after)
        if json {
            let document: JSONValue = [
                "old": .string(before.digest.hex), "new": .string(after.digest.hex), "changes": comparison.json,
            ]
            return Usherd.console.say(bytes: CanonicalJSON.encode(document) + [UInt8(ascii: "\n")])
        }
        Usherd.console.say("old       \(Self.account(before))")
        Usherd.console.say("new       \(Self.account(after))")
        comparison.lines.forEach { Usherd.console.say($0) }
    }

    private static func account(_ catalogue: ServiceCatalogue) -> String {
        "\(catalogue.digest), \(catalogue.rules.count) rules for \(catalogue.services.count) services"
    }

    private static func read(_ path: String) throws(Failure) -> ServiceCatalogue {
        let isConfiguration = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
        let outcome = isConfiguration ? CatalogueReader.configured(path) : CatalogueReader.standingAlone([path])
        return try outcome.accepted()
    }
}
