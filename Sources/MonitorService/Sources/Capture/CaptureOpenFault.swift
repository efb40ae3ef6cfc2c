/// Why an interface could not be opened. Says what to do; nothing of any packet is in it.
package struct CaptureOpenFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Problem: String, Hashable, Sendable, CaseIterable {
        case noSuchInterface = "no-such-interface"
        case noPermission = "no-permission"
        case interfaceDown = "interface-down"
        /// Frames without hardware addresses and tags: no mirror port is like that, and the filter could not be told.
        case notEthernet = "not-ethernet"
        /// The interface takes only what is addressed to this computer.
        case notPromiscuous = "not-promiscuous"
        /// Libpcap would filter by itself then, which means: after everybody's packets have reached the process.
        case filterNotInKernel = "filter-not-in-kernel"
        case other = "other"

        /// For a log that names no interface.
        var sentence: String {
            switch self {
            case .noSuchInterface: "there is no interface of that name; ip link lists them"
            case .noPermission: "it takes CAP_NET_RAW, which the drop-in capture.conf gives"
            case .interfaceDown: "the interface is down; ip link set brings it up"
            case .notEthernet: "the interface is not an Ethernet"
            case .notPromiscuous: "the interface takes only what is addressed to this computer"
            case .filterNotInKernel: "the kernel does not take the filter, or too much is bound for one"
            case .other: "the interface cannot be opened; usherd doctor says more"
            }
        }
    }

    package let interface: String
    package let problem: Problem
    /// Of libpcap when negative (`PCAP_ERROR_…`), of the system when positive; with `notEthernet` libpcap's link type, with
    /// `filterNotInKernel` how many instructions the filter has.
    package let code: CInt

    init(_ problem: Problem, interface: String, code: CInt) {
        self.problem = problem
        self.interface = interface
        self.code = code
    }

    package var description: String { "interface \(interface): \(reason)" }

    private var reason: String {
        switch problem {
        case .noSuchInterface: "there is none of that name; `ip link` lists them"
        case .noPermission:
            "packets may not be captured: it takes CAP_NET_RAW, which the drop-in capture.conf gives the service"
        case .interfaceDown: "it is down; `ip link set \(interface) up` brings it up"
        case .notEthernet: "it is not an Ethernet (link type \(code)), as a mirror port is"
        case .notPromiscuous: "it takes only what is addressed to this computer, so a mirror port is of no use to it"
        case .filterNotInKernel:
            "the kernel does not take the filter (\(code) instructions), so nothing is captured; raise net.core.optmem_max,"
                + " or let the windows follow each other"
        case .other:
            code > 0
                ? "packets cannot be captured: \(SystemReason.text(code))"
                : "packets cannot be captured (libpcap \(code)); the drop-in capture.conf opens what it takes"
        }
    }
}
