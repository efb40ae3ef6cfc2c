import Monitoring

/// What a window's phase means.
enum CasePhase {
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
