import Logging

extension ServiceEvent {
    /// The event without its figures. The raw value is stable: `journalctl USHER_EVENT=source-opened` finds it.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case started, ready, stopping, stopped, failed
        case configurationReloaded = "configuration-reloaded"
        case configurationRefused = "configuration-refused"
        case windowMoved = "window-moved"
        case alert
        case documentTaken = "document-taken"
        case documentRefused = "document-refused"
        case caseHandedOut = "case-handed-out"
        case sourceOpened = "source-opened"
        case sourceClosed = "source-closed"
        case sourceWaiting = "source-waiting"
        case sourceNobody = "source-nobody"
        case captureRefused = "capture-refused"
        case leasesRefused = "leases-refused"
        case framesLost = "frames-lost"
        case sourceSuspended = "source-suspended"
        case sourceResumed = "source-resumed"
        case linesNotUsed = "lines-not-used"
        case sourceUnreadable = "source-unreadable"
        case stoodStill = "stood-still"
        case bytesLost = "bytes-lost"
        case imported
        case listening
        case streamRefused = "stream-refused"
        case overloaded
        case sealed
        case storeFailing = "store-failing"
        case storeRecovered = "store-recovered"
        case clockStepped = "clock-stepped"
        case clockTrusted = "clock-trusted"
        case noticeSent = "notice-sent"
        case noticeFailed = "notice-failed"
        case controlListening = "control-listening"
        case requestRefused = "request-refused"

        /// `critical` is for what somebody must be told at once, `error` for what keeps the service from its work.
        package var level: Logger.Level {
            switch self {
            case .failed, .alert: .critical
            case .configurationRefused, .sourceUnreadable, .captureRefused, .leasesRefused, .storeFailing,
                .clockStepped:
                .error
            case .sourceSuspended, .linesNotUsed, .stoodStill, .bytesLost, .framesLost, .streamRefused, .overloaded,
                .noticeFailed, .requestRefused:
                .warning
            case .started, .ready, .stopping, .stopped, .configurationReloaded, .windowMoved, .documentRefused,
                .caseHandedOut, .sourceWaiting, .sourceNobody, .sourceResumed, .storeRecovered, .clockTrusted:
                .notice
            case .documentTaken, .sourceOpened, .sourceClosed, .imported, .listening, .sealed, .noticeSent,
                .controlListening:
                .info
            }
        }
    }

    package var kind: Kind {
        switch self {
        case .started: .started
        case .ready: .ready
        case .stopping: .stopping
        case .stopped: .stopped
        case .failed: .failed
        case .configurationReloaded: .configurationReloaded
        case .configurationRefused: .configurationRefused
        case .windowMoved: .windowMoved
        case .alert: .alert
        case .documentTaken: .documentTaken
        case .documentRefused: .documentRefused
        case .caseHandedOut: .caseHandedOut
        case .sourceOpened: .sourceOpened
        case .sourceClosed: .sourceClosed
        case .sourceWaiting: .sourceWaiting
        case .sourceNobody: .sourceNobody
        case .captureRefused: .captureRefused
        case .leasesRefused: .leasesRefused
        case .framesLost: .framesLost
        case .sourceSuspended: .sourceSuspended
        case .sourceResumed: .sourceResumed
        case .linesNotUsed: .linesNotUsed
        case .sourceUnreadable: .sourceUnreadable
        case .stoodStill: .stoodStill
        case .bytesLost: .bytesLost
        case .imported: .imported
        case .listening: .listening
        case .streamRefused: .streamRefused
        case .overloaded: .overloaded
        case .sealed: .sealed
        case .storeFailing: .storeFailing
        case .storeRecovered: .storeRecovered
        case .clockStepped: .clockStepped
        case .clockTrusted: .clockTrusted
        case .noticeSent: .noticeSent
        case .noticeFailed: .noticeFailed
        case .controlListening: .controlListening
        case .requestRefused: .requestRefused
        }
    }
}
