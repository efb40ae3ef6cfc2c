import Monitoring

extension ServiceEvent {
    /// The fields of the journal that Usher adds to an event. The raw values are stable.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case event = "USHER_EVENT"
        case program = "USHER_PROGRAM"
        case source = "USHER_SOURCE"
        case from = "USHER_FROM"
        case to = "USHER_TO"
        case cause = "USHER_CAUSE"
        case document = "USHER_DOCUMENT"
        case code = "USHER_CODE"
        case reason = "USHER_REASON"
        case count = "USHER_COUNT"
        case bytes = "USHER_BYTES"
        case records = "USHER_RECORDS"
        case segments = "USHER_SEGMENTS"
        case milliseconds = "USHER_MILLISECONDS"
    }

    /// The event's name and figures. Numbers are decimal and whole.
    package var fields: [Field: String] {
        figures.merging([.event: kind.rawValue]) { figure, _ in figure }
    }

    private var figures: [Field: String] {
        switch self {
        case .started(let program): [.program: program.description]
        case .failed(let fault), .storeFailing(let fault): [.reason: fault.rawValue]
        case .configurationRefused(let faults): [.count: "\(faults)"]
        case .windowMoved(let from, let to): [.from: from.rawValue, .to: to.rawValue]
        case .alert(let cause): [.cause: cause.rawValue]
        case .documentTaken(let kind): [.document: kind.word]
        case .documentRefused(let code): [.code: code.description]
        case .sourceOpened(let name), .sourceClosed(let name), .sourceWaiting(let name), .sourceNobody(let name),
            .leasesRefused(let name), .sourceResumed(let name),
            .listening(let name):
            [.source: name.description]
        case .sourceSuspended(let name, let offset), .stoodStill(let name, let offset):
            [.source: name.description, .milliseconds: "\(offset)"]
        case .linesNotUsed(let name, let lines, let offset):
            [.source: name.description, .count: "\(lines)", .milliseconds: "\(offset)"]
        case .sourceUnreadable(let name, let fault): [.source: name.description, .reason: fault.rawValue]
        case .captureRefused(let name, let problem): [.source: name.description, .reason: problem.rawValue]
        case .bytesLost(let name, let bytes): [.source: name.description, .bytes: "\(bytes)"]
        case .imported(let name, let count), .overloaded(let name, let count), .framesLost(let name, let count):
            [.source: name.description, .count: "\(count)"]
        case .streamRefused(let name, let fault, let count):
            [.source: name.description, .reason: fault.rawValue, .count: "\(count)"]
        case .sealed(let records, let segments): [.records: "\(records)", .segments: "\(segments)"]
        case .clockStepped(let step): [.milliseconds: "\(step)"]
        case .noticeFailed(let fault): [.reason: fault.rawValue]
        case .requestRefused(let fault, let count): [.reason: fault.rawValue, .count: "\(count)"]
        case .ready, .stopping, .stopped, .configurationReloaded, .caseHandedOut, .storeRecovered, .clockTrusted,
            .noticeSent, .controlListening:
            [:]
        }
    }
}
