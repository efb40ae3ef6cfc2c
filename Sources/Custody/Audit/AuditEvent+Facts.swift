/// How each event is written down.
extension AuditEvent {
    package var kind: AuditKind {
        switch self {
        case .rehearsalBegins: .rehearsalBegins
        case .monitoringBegins: .monitoringBegins
        case .configurationLoaded: .configurationLoaded
        case .catalogueLoaded: .catalogueLoaded
        case .signersLoaded: .signersLoaded
        case .calendarLoaded: .calendarLoaded
        case .directoryLoaded: .directoryLoaded
        case .authorisationAccepted: .authorisationAccepted
        case .authorisationRefused: .authorisationRefused
        case .documentAccepted: .documentAccepted
        case .documentRefused: .documentRefused
        case .windowMoved: .windowMoved
        case .sourceStarted: .sourceStarted
        case .sourceFinished: .sourceFinished
        case .coverageRecorded: .coverageRecorded
        case .settingFixed: .settingFixed
        case .timeLapsed: .timeLapsed
        case .importTaken: .importTaken
        case .captureTaken: .captureTaken
        case .clockStepped: .clockStepped
        case .clockTrusted: .clockTrusted
        case .evidenceSealed: .evidenceSealed
        case .evidenceOpened: .evidenceOpened
        case .caseHandedOut: .caseHandedOut
        case .reportBuilt: .reportBuilt
        case .checkpoint: .checkpoint
        }
    }

    /// An object of named facts: strings, whole numbers, a yes or no, and in two places a list or a table of them.
    package var facts: JSONValue {
        switch self {
        case .rehearsalBegins(let school, let program), .monitoringBegins(let school, let program):
            ["school": .string(school), "program": .string(program)]
        case .configurationLoaded(let digest), .signersLoaded(let digest), .calendarLoaded(let digest),
            .directoryLoaded(let digest), .checkpoint(let digest):
            ["digest": .string(digest.hex)]
        case .catalogueLoaded(let version, let digest):
            ["version": .string(version), "digest": .string(digest.hex)]
        case .authorisationAccepted(let authorisation, let digest, let signers):
            [
                "authorisation": .string(authorisation), "digest": .string(digest.hex),
                "signers": .array(signers.map { .string($0) }),
            ]
        case .authorisationRefused(let digest, let code), .documentRefused(let digest, let code):
            ["digest": .string(digest.hex), "code": .string(code)]
        case .documentAccepted(let authorisation, let document, let digest, let keys):
            [
                "authorisation": .string(authorisation), "document": .string(document), "digest": .string(digest.hex),
                "keys": .array(keys.map { .string($0) }),
            ]
        case .windowMoved(let move): move.facts
        case .sourceStarted(let source): ["source": .string(source)]
        case .sourceFinished(let source, let lines, let used, let refused, let beforeOpening):
            [
                "source": .string(source), "lines": .integer(Int64(lines)), "used": .integer(Int64(used)),
                "refused": .object(
                    refused.sorted { $0.key < $1.key }.map { JSONMember($0.key, .integer(Int64($0.value))) }),
                "before_opening": .integer(Int64(beforeOpening)),
            ]
        case .importTaken(let source, let digest, let lines, let used):
            [
                "source": .string(source), "digest": .string(digest.hex), "lines": .integer(Int64(lines)),
                "used": .integer(Int64(used)),
            ]
        case .captureTaken(let source, let digest, let frames, let recordedBy, let under):
            [
                "source": .string(source), "digest": .string(digest.hex), "frames": .integer(Int64(frames)),
                "recorded_by": .string(recordedBy), "under": .string(under),
            ]
        case .clockStepped(let from, let to): ["from": .integer(from), "to": .integer(to)]
        case .clockTrusted(let time): ["at": .integer(time)]
        case .evidenceSealed(let authorisation, let segment, let records, let digest):
            [
                "authorisation": .string(authorisation), "segment": .integer(Int64(segment)),
                "records": .integer(Int64(records)), "digest": .string(digest.hex),
            ]
        case .evidenceOpened(let authorisation, let segments, let key):
            ["authorisation": .string(authorisation), "segments": .integer(Int64(segments)), "key": .string(key)]
        case .caseHandedOut(let authorisation, let key, let withSecret):
            [
                "authorisation": .string(authorisation), "key": .string(key), "with_secret": .bool(withSecret),
            ]
        case .reportBuilt(let authorisation, let digest), .coverageRecorded(let authorisation, let digest),
            .settingFixed(let authorisation, let digest), .timeLapsed(let authorisation, let digest):
            ["authorisation": .string(authorisation), "digest": .string(digest.hex)]
        }
    }
}
