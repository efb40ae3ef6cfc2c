import Reporting
import Voice

extension CaseVerdict {
    /// Every fault, to standard error.
    func tell() {
        faults.forEach { Usher.console.note("\($0.isPending ? "not there yet" : "changed"): \($0)") }
    }

    /// What is wrong with the case as a whole; nobody is said to have changed what the service has still to write.
    var problem: String {
        faults.allSatisfy(\.isPending) ? "the case is not complete yet" : "the case is not intact"
    }
}
