import FlowModel
import MonitorService
import Monitoring
import Voice

extension CatalogueOutcome {
    /// The catalogue; lists every fault and stops when there is any.
    func accepted() throws(Failure) -> ServiceCatalogue {
        for fault in faults { Usherd.console.prompt("\(fault)\n") }
        guard let catalogue else {
            let count = faults.count == 1 ? "one fault" : "\(faults.count) faults"
            throw Failure(.faultsFound, "\(count) in the catalogue", hint: "nothing was written")
        }
        return catalogue
    }
}
