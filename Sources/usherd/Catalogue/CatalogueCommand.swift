import ArgumentParser

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Look at the map from hosts to services, and add lists of other people to it.",
        subcommands: [
            CatalogueCheckCommand.self, CatalogueDiffCommand.self, CatalogueListCommand.self,
            CatalogueImportCommand.self,
            CatalogueExportCommand.self,
        ])
}
