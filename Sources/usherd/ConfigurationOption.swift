import ArgumentParser
import MonitorService
import Voice

/// Which configuration.
struct ConfigurationOption: ParsableArguments {
    static let standard = "/etc/usher/usher.yaml"

    @Option(name: .customLong("config"), help: ArgumentHelp("The configuration.", valueName: "file"))
    var file = ConfigurationOption.standard

    /// The whole set-up; lists every fault of every file and stops when there is any.
    ///
    /// - Parameter status: how a command ends where there is a fault.
    func load(orEndWith status: ExitStatus = .faultsFound) throws(Failure) -> SchoolSetup {
        let outcome = SetupReader.read(file)
        for fault in outcome.faults { Usherd.console.prompt("\(fault)\n") }
        guard let setup = outcome.setup else {
            let count = outcome.faults.count == 1 ? "one fault" : "\(outcome.faults.count) faults"
            throw Failure(status, "\(count) in the configuration", hint: "nothing was read or written")
        }
        return setup
    }
}
