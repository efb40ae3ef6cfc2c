import MonitorService
import Monitoring
import TestSupport
import Testing

/// Every event that the service can log, with every reason and with figures at their ends.
enum ServiceEventSamples {
    /// A name that tries to begin another field, another line and another colour.
    static let hostile = "proxy\nPRIORITY=0\r\u{0}\u{1b}[31m\u{2028}\u{85}é"

    static var all: [ServiceEvent] {
        get throws {
            let refusal = LoggedWord(try refusal)
            return ServiceEvent.Kind.allCases.flatMap { samples(of: $0, refusal) }
        }
    }

    /// The real refusal of a document that is none.
    private static var refusal: RegisterRefusal {
        get throws {
            var fixture = try WindowFixture()
            let verdict = fixture.register.receive(UncheckedEvent(bytes: [], signature: []))
            guard case .refused(let refusals, _) = verdict else { throw Taken() }
            return try #require(refusals.first)
        }
    }

    /// An empty document was taken.
    private struct Taken: Error {}

    private static var source: LoggedWord {
        LoggedWord(SourceDeclaration(name: hostile, format: .squidNative))
    }

    /// The switch makes whoever adds an event add its samples.
    private static func samples(of kind: ServiceEvent.Kind, _ refusal: LoggedWord) -> [ServiceEvent] {
        switch kind {
        case .started: [.started(program: LoggedWord(program: "usherd 1.2.3"))]
        case .ready: [.ready]
        case .stopping: [.stopping]
        case .stopped: [.stopped]
        case .failed: ServiceEvent.Fault.allCases.map { .failed($0) }
        case .configurationReloaded: [.configurationReloaded]
        case .configurationRefused: [.configurationRefused(faults: 3)]
        case .windowMoved: WindowPhase.allCases.map { .windowMoved(from: $0, to: .void) }
        case .alert: StopCause.allCases.map { .alert($0) }
        case .documentTaken: [.documentTaken(.authorisation)] + EventKind.allCases.map { .documentTaken(.event($0)) }
        case .documentRefused: [.documentRefused(code: refusal)]
        case .caseHandedOut: [.caseHandedOut]
        case .sourceOpened: [.sourceOpened(source)]
        case .sourceClosed: [.sourceClosed(source)]
        case .sourceWaiting: [.sourceWaiting(source)]
        case .sourceNobody: [.sourceNobody(source)]
        case .captureRefused: CaptureOpenFault.Problem.allCases.map { .captureRefused(source, $0) }
        case .leasesRefused: [.leasesRefused(source)]
        case .framesLost: [.framesLost(source, frames: 31)]
        case .sourceSuspended: [.sourceSuspended(source, offsetMilliseconds: .min)]
        case .sourceResumed: [.sourceResumed(source)]
        case .linesNotUsed: [.linesNotUsed(source, lines: 40, offsetMilliseconds: -180_000)]
        case .sourceUnreadable: ServiceEvent.Fault.allCases.map { .sourceUnreadable(source, $0) }
        case .stoodStill: [.stoodStill(source, milliseconds: 480_000)]
        case .bytesLost: [.bytesLost(source, bytes: .max)]
        case .imported: [.imported(source, lines: 12)]
        case .listening: [.listening(source)]
        case .streamRefused: StreamRefusal.allCases.map { .streamRefused(source, $0, count: 2) }
        case .overloaded: [.overloaded(source, drops: 900)]
        case .sealed: [.sealed(records: 5, segments: 1)]
        case .storeFailing: ServiceEvent.Fault.allCases.map { .storeFailing($0) }
        case .storeRecovered: [.storeRecovered]
        case .clockStepped: [.clockStepped(milliseconds: -3_600_000)]
        case .clockTrusted: [.clockTrusted]
        case .noticeSent: [.noticeSent]
        case .noticeFailed: ServiceEvent.NoticeFault.allCases.map { .noticeFailed($0) }
        case .controlListening: [.controlListening]
        case .requestRefused: ServiceEvent.RequestFault.allCases.map { .requestRefused($0, count: 7) }
        }
    }
}
