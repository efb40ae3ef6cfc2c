import Custody

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
