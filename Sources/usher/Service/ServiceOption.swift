import ArgumentParser
import ServiceClient
import ServiceInterface
import Voice

/// Where the running service answers.
struct ServiceOption: ParsableArguments {
    @Option(help: ArgumentHelp("The control socket of the running service.", valueName: "path"))
    var socket = ServicePaths.socket

    var client: ServiceClient { ServiceClient(socket: socket) }
}

extension Failure {
    /// - Parameter fault: what the service, or the way to it, came to.
    init(_ fault: ServiceFault) {
        let status: ExitStatus
        switch fault {
        case .notRunning, .timedOut, .cutOff: status = .unavailable
        case .noPermission: status = .noPermission
        case .unreadable, .tooLong: status = .badInput
        case .refused: status = .refused
        }
        self.init(status, fault.problem, hint: fault.hint)
    }
}
