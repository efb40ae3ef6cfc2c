import Custody
import Monitoring

/// Where a window stands, as the chain of its case folder and the documents since tell.
enum CasePhase {
    static func of(_ standing: CaseStanding) -> WindowPhase {
        let chain = standing.folder?.chain.entries ?? []
        let id = standing.authorisation.id.text
        let moved = chain.last { $0.kind == .windowMoved && $0.facts["authorisation"]?.string == id }
        let taken = chain.count { $0.kind == .documentAccepted && $0.facts["authorisation"]?.string == id }
        let phase = moved.flatMap { WindowMove($0.facts) }.flatMap { WindowPhase(rawValue: $0.to) } ?? .signed
        // What the chain has taken is in its last step already.
        return standing.trail.entries.dropFirst(taken).reduce(phase) { after($1, $0) }
    }

    private static func after(_ entry: TrailEntry, _ phase: WindowPhase) -> WindowPhase {
        switch entry.document.act {
        case .refusal where phase == .signed: .refused
        case .suspension where phase == .open: .suspended
        case .resumption where phase == .suspended: .open
        case .cancellation where [.scheduled, .open, .suspended].contains(phase): .cancelled
        case .closing where [.cancelled, .expired].contains(phase): .closed
        case .outcome where phase == .closed && entry.signers.count > 1: .reviewed
        case .void: .void
        default: phase
        }
    }

    static func sentence(_ phase: WindowPhase) -> String {
        switch phase {
        case .draft: "it is a draft that nobody has signed"
        case .signed: "it is signed, and a countersignature is missing"
        case .refused: "it was refused, and nothing is monitored"
        case .scheduled: "everybody has signed, and it has not begun"
        case .open: "monitoring is on"
        case .suspended: "monitoring is off for now; its time runs on"
        case .cancelled: "it was ended before its time, and nothing is monitored"
        case .expired: "its time is over, and nothing is monitored"
        case .closed: "the evidence is complete and signed"
        case .reviewed: "every finding was looked at, and the outcome is known"
        case .purged: "the evidence is destroyed"
        case .void: "it was found invalid: its evidence is set apart"
        }
    }
}
