import Custody
import FlowModel

/// Where reading of a source has come to, as the store keeps it.
struct SourcePosition: Hashable, Sendable {
    /// Since reading began.
    let lines: Int
    /// Of a log file.
    let followed: FollowedPosition?
    /// By the clock of the server, when it was kept; nil where that clock was not believed.
    let time: Timestamp?

    init(lines: Int, followed: FollowedPosition?, time: Timestamp?) {
        self.lines = lines
        self.followed = followed
        self.time = time
    }

    var text: String {
        var members = [JSONMember("lines", .integer(Int64(lines)))]
        if let time { members.append(JSONMember("time", .integer(time.milliseconds))) }
        if let followed { members.append(JSONMember("followed", followed.json)) }
        return String(decoding: CanonicalJSON.encode(.object(members)), as: UTF8.self)
    }

    /// Nil for anything that `text` did not write.
    init?(_ text: String) {
        guard let value = try? JSONParser.parse(Array(text.utf8)), let lines = value["lines"]?.integer else {
            return nil
        }
        self.lines = Int(lines)
        self.time = value["time"]?.integer.map { Timestamp(milliseconds: $0) }
        self.followed = value["followed"].flatMap(FollowedPosition.init)
    }
}
