import Monitoring

extension ServiceEvent {
    /// One plain sentence with all figures, and what to do where something is to be done.
    package var message: String {
        switch self {
        case .started(let program): "\(program) starts"
        case .ready: "ready"
        case .stopping: "stopping"
        case .stopped: "stopped"
        case .failed(let fault): "the service ends: \(fault.sentence)"
        case .configurationReloaded: "the configuration was read again and is in force"
        case .configurationRefused(let faults):
            "the configuration has faults (\(faults)) and the old one stays in force: run usherd check"
        case .windowMoved(let from, let to): "a window moved from \(from.rawValue) to \(to.rawValue)"
        case .alert(let cause): "tell the Chair of Governors at once: \(cause.account)"
        case .documentTaken(let kind): "a document was taken: \(kind.word)"
        case .documentRefused(let code): "a document was refused: \(code)"
        case .caseHandedOut: "a case was handed out"
        case .sourceOpened(let name): "source \(name) is open, since a window is"
        case .sourceClosed(let name): "source \(name) is closed, since no window is open"
        case .sourceWaiting(let name): "source \(name) is not there: check its path, or wait for its first line"
        case .sourceNobody(let name):
            "source \(name): no open window binds a device or an address that packets show"
        case .captureRefused(let name, let problem): "source \(name) captures nothing: \(problem.sentence)"
        case .leasesRefused(let name):
            "source \(name): its file of leases is not there or has faults, and nobody is known by it: check it"
        case .framesLost(let name, let frames):
            "source \(name) lost packets (\(frames)) in the last hour, since this computer was too busy"
        case .sourceSuspended(let name, let offset):
            "source \(name) is suspended, its clock is off by \(offset) ms: put the clock of the sender right"
        case .sourceResumed(let name): "source \(name) is used again"
        case .linesNotUsed(let name, let lines, let offset):
            "source \(name): lines (\(lines)) are not used, their stamps are off by \(offset) ms: compare the clocks, or see what holds them up"
        case .sourceUnreadable(let name, let fault): "source \(name) cannot be read: \(fault.sentence)"
        case .stoodStill(let name, let length):
            "source \(name) was not read for \(length) ms, and lines may be lost: look at the disk, and at what else this computer does"
        case .bytesLost(let name, let bytes):
            "source \(name) lost data (\(bytes) bytes) before they could be read: check how its log is rotated"
        case .imported(let name, let lines): "lines were handed in for source \(name): \(lines)"
        case .listening(let name): "source \(name) listens"
        case .streamRefused(let name, let fault, let count): "source \(name) refused \(fault.sentence) (\(count) times)"
        case .overloaded(let name, let drops):
            "source \(name) lost lines that came too fast (\(drops)): use TCP, or send only what is needed"
        case .sealed(let records, let segments): "sealed: \(records) records in \(segments) segments"
        case .storeFailing(let fault): "the store cannot be written, and nothing is read meanwhile: \(fault.sentence)"
        case .storeRecovered: "the store can be written again"
        case .clockStepped(let step):
            "the clock stepped by \(step) ms and is not believed: put it right, then say so with trust-clock"
        case .clockTrusted: "the clock is believed again"
        case .noticeSent: "a notice was sent"
        case .noticeFailed(let fault): "a notice was not sent: \(fault.sentence)"
        case .controlListening: "the control socket takes requests"
        case .requestRefused(let fault, let count): "a request was refused: \(fault.sentence) (\(count) times)"
        }
    }
}
