import Custody
import FlowModel

extension WindowTally {
    var json: JSONValue {
        var members = [
            JSONMember("lines", .integer(Int64(lines))), JSONMember("subject_lines", .integer(Int64(subjectLines))),
            JSONMember("dispositions", Self.counts(dispositions)), JSONMember("unreadable", Self.counts(unreadable)),
        ]
        if let activity { members.append(JSONMember("active", Self.encode(activity.spans))) }
        if !losses.isEmpty { members.append(JSONMember("losses", .array(Self.encode(losses)))) }
        return .object(members)
    }

    /// Pair by pair, since a span can be a single instant.
    private static func encode(_ spans: [Interval]) -> JSONValue {
        .array(spans.map { .array([.integer($0.start.milliseconds), .integer($0.end.milliseconds)]) })
    }

    private static func encode(_ losses: [LossReason: LossTally]) -> [JSONValue] {
        losses.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, loss in
            [
                "reason": .string(reason.rawValue), "count": .integer(Int64(loss.count)),
                "spans": encode(loss.time.spans),
            ]
        }
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
        if reader.value("losses", required: false) != nil {
            guard let losses = reader.objects("losses", Self.loss) else { return nil }
            self.losses = Dictionary(losses) { first, _ in first }
        }
        guard let active = reader.optionalArray("active") else { return }
        guard let spans = Self.spans(active) else {
            reader.refuse("active", "must hold pairs of instants")
            return nil
        }
        var trace = ActivityTrace()
        for span in spans { trace.add(span) }
        self.activity = trace
    }

    private static func loss(_ reader: inout JSONObjectReader) -> (LossReason, LossTally)? {
        let reason = reader.string("reason").flatMap(LossReason.init)
        let count = reader.integer("count")
        guard let reason, let count, let spans = reader.array("spans").flatMap(Self.spans) else {
            reader.refuse("spans", "and the rest of the loss cannot be read")
            return nil
        }
        var loss = LossTally()
        (loss.count, loss.time) = (Int(count), LostTime(spans))
        return (reason, loss)
    }

    private static func spans(_ pairs: [JSONValue]) -> [Interval]? {
        let spans = pairs.compactMap { pair -> Interval? in
            let ends = pair.array?.compactMap(\.integer).map { Timestamp(milliseconds: $0) } ?? []
            return ends.count == 2 ? Interval(start: ends[0], end: ends[1]) : nil
        }
        return spans.count == pairs.count ? spans : nil
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
