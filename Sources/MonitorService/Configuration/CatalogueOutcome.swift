import FlowModel
import Monitoring

/// What came of reading a catalogue.
package struct CatalogueOutcome: Sendable {
    /// Nil when there is any fault: a catalogue is taken whole or not at all.
    package let contents: CatalogueContents?
    /// Every fault of every file.
    package let faults: [ConfigurationFault]
    /// Where the school's own files lie; nil when the configuration names no such folder, or there is none.
    package let schoolFolder: String?

    package var catalogue: ServiceCatalogue? { contents.map(ServiceCatalogue.init) }
}
