import ArgumentParser
import ServiceInterface
import Voice

/// Where the running service answers.
package struct ServiceOption: ParsableArguments {
    @Option(help: ArgumentHelp("The control socket of the running service.", valueName: "path"))
    package var socket = ServicePaths.socket

    package init() {}

    package var client: ServiceClient { ServiceClient(socket: socket) }
}

extension Failure {
    /// - Parameter fault: what the service, or the way to it, came to.
    package init(_ fault: ServiceFault) {
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
