import ArgumentParser

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Work with the catalogue of social-media services.",
        subcommands: [CatalogueImportCommand.self, CatalogueExportCommand.self])
}
