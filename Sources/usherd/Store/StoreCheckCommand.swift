import ArgumentParser
import MonitorService
import Voice

struct StoreCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the store: its file, audit chain, documents, signatures, segments, secrets and case files.",
        discussion: """
            Looks and changes nothing, also while the service runs: it sees the store as it is when it begins. Whoever has \
            root on the server could have written everything anew: an anchor that the Chair keeps shows that \
            (`usher audit verify --anchor`). After a backup was put in the store's place the chain is shorter than it was: \
            that is then the one fault to be named, and the service can be started.

            Example: usherd store check --state /var/lib/usher
            Exit status: 0 no fault; 1 faults, each with its place.
            """)

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var store: StoreOption

    func run() throws {
        let setup = try configuration.load()
        try store.look {
            do {
                let inspection = try RegisterInspection(of: store.places, setup: setup, now: RegisterOptions.now)
                try report(inspection.faults, isOnlyShorter: inspection.isOnlyShorter)
                Usherd.console.say("whole     \(inspection.entries) entries, \(inspection.documents) documents")
            } catch EvidenceStoreFault.damaged(let fault) {
                try report(["\(store.places.store): \(fault)"])
            }
        }
    }

    private func report(_ faults: [String], isOnlyShorter: Bool = false) throws {
        guard !faults.isEmpty else { return }
        faults.forEach { Usherd.console.say("\(isOnlyShorter ? "shorter" : "changed")   \($0)") }
        guard !isOnlyShorter else {
            throw Failure(.faultsFound, "the audit chain is shorter than it was", hint: RegisterInspection.shorterHint)
        }
        throw Failure(.faultsFound, "the store is not whole", hint: "restore it from a backup, and tell the DPO")
    }
}
