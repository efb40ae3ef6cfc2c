import ArgumentParser

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Look at the map from hosts to services, and at what a change of it would do.",
        subcommands: [CatalogueCheckCommand.self, CatalogueDiffCommand.self, CatalogueListCommand.self])
}
