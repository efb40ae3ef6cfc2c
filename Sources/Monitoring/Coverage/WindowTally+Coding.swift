import Custody
import FlowModel

extension WindowTally {
    var json: JSONValue {
        var members = [
            JSONMember("lines", .integer(Int64(lines))), JSONMember("subject_lines", .integer(Int64(subjectLines))),
            JSONMember("dispositions", Self.counts(dispositions)), JSONMember("unreadable", Self.counts(unreadable)),
        ]
        if let activity { members.append(JSONMember("active", Self.encode(activity))) }
        return .object(members)
    }

    /// Pair by pair, since a span can be a single instant.
    private static func encode(_ activity: ActivityTrace) -> JSONValue {
        .array(activity.spans.map { .array([.integer($0.start.milliseconds), .integer($0.end.milliseconds)]) })
    }

    init?(_ reader: inout JSONObjectReader) {
        guard let lines = reader.integer("lines"), let subjectLines = reader.integer("subject_lines"),
            let dispositions = reader.value("dispositions").flatMap(Self.counts(FlowDisposition.init)),
            let unreadable = reader.value("unreadable").flatMap(Self.counts(Anomaly.init))
        else {
            reader.refuse("lines", "and the rest of the tally cannot be read")
            return nil
        }
        self.lines = Int(lines)
        self.subjectLines = Int(subjectLines)
        self.dispositions = dispositions
        self.unreadable = unreadable
        guard let active = reader.optionalArray("active") else { return }
        var trace = ActivityTrace()
        for pair in active {
            let ends = pair.array?.compactMap(\.integer).map { Timestamp(milliseconds: $0) } ?? []
            guard ends.count == 2, let span = Interval(start: ends[0], end: ends[1]) else {
                reader.refuse("active", "must hold pairs of instants")
                return nil
            }
            trace.add(span)
        }
        self.activity = trace
    }

    private static func counts<Key: RawRepresentable>(_ table: [Key: Int]) -> JSONValue where Key.RawValue == String {
        .object(
            table.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { JSONMember($0.key.rawValue, .integer(Int64($0.value))) })
    }

    private static func counts<Key: Hashable>(
        _ make: @escaping (String) -> Key?
    ) -> (JSONValue) -> [Key: Int]? {
        { value in
            guard let members = value.members else { return nil }
            let pairs = members.compactMap { member -> (Key, Int)? in
                guard let key = make(member.name), let count = member.value.integer else { return nil }
                return (key, Int(count))
            }
            return pairs.count == members.count ? Dictionary(pairs) { first, _ in first } : nil
        }
    }
}
