import FlowModel
import MonitorService
import Monitoring
import Voice

extension CatalogueOutcome {
    /// The catalogue; lists every fault and stops when there is any.
    func accepted() throws(Failure) -> ServiceCatalogue { ServiceCatalogue(try acceptedContents()) }

    /// The same without what looks hosts up.
    func acceptedContents() throws(Failure) -> CatalogueContents {
        guard let contents else { throw Self.refused(faults) }
        return contents
    }

    /// Lists every fault.
    static func refused(_ faults: [ConfigurationFault]) -> Failure {
        for fault in faults { Usherd.console.prompt("\(fault)\n") }
        let count = faults.count == 1 ? "one fault" : "\(faults.count) faults"
        return Failure(.faultsFound, "\(count) in the catalogue", hint: "nothing was written")
    }
}
