import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// One source while windows are open: how far it was read, and how it does.
struct LiveSource {
    let declaration: SourceDeclaration
    var reading: SourceReading
    /// Nil where lines arrive by themselves.
    let follower: LogFollower?
    var clock = SourceClock()
    var state: SourceHealth.State
    /// Since the service started.
    var drops = 0
    var lag: Int64?
    /// By the service's clock.
    var lastLine: Timestamp?

    /// - Parameter state: where reading had come to before an interruption; nil where the window has just opened.
    init(_ declaration: SourceDeclaration, setup: SchoolSetup, state saved: SourcePosition?) throws {
        guard let format = setup.formats[declaration.name] else {
            throw RehearsalFault.unknownSource(declaration.name)
        }
        self.declaration = declaration
        reading = SourceReading(source: declaration.name, format: format, lines: saved?.lines ?? 0)
        switch declaration.intake {
        case .file(let path):
            follower = LogFollower(path: path, resume: saved?.followed)
            state = .waiting
        case .listener, .handedIn:
            follower = nil
            state = .open
        }
    }

    var position: SourcePosition { SourcePosition(lines: reading.lines, followed: follower?.position) }

    /// Whether a block may be used, by its stamps alone.
    mutating func believes(_ block: Span<UInt8>, arrived: Timestamp, isFresh: Bool) -> SourceClock.Verdict {
        guard let stamps = reading.stamps(in: block), !stamps.isEmpty else { return .sound }
        lastLine = arrived
        lag = stamps.max().map { arrived.milliseconds(since: $0) }
        return clock.judge(stamps, arrived: arrived, isFresh: isFresh)
    }
}

/// Where reading of a source has come to, as the store keeps it.
struct SourcePosition: Hashable, Sendable {
    /// Since reading began.
    let lines: Int
    /// Of a log file.
    let followed: FollowedPosition?

    init(lines: Int, followed: FollowedPosition?) {
        self.lines = lines
        self.followed = followed
    }

    var text: String {
        var members = [JSONMember("lines", .integer(Int64(lines)))]
        if let followed { members.append(JSONMember("followed", followed.json)) }
        return String(decoding: CanonicalJSON.encode(.object(members)), as: UTF8.self)
    }

    /// Nil for anything that `text` did not write.
    init?(_ text: String) {
        guard let value = try? JSONParser.parse(Array(text.utf8)), let lines = value["lines"]?.integer else {
            return nil
        }
        self.lines = Int(lines)
        self.followed = value["followed"].flatMap(FollowedPosition.init)
    }
}
