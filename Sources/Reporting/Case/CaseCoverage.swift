import Custody
import FlowModel
import Monitoring

/// What the sources delivered while the window was open: counts and spans of time, nothing about anybody.
package struct CaseCoverage: Hashable, Sendable {
    private static let format = "usher-coverage-1"

    package struct Source: Hashable, Sendable {
        /// The configured name.
        package let name: String
        /// The declared format, such as `squid-native`; `no longer declared` of a source that was taken out of the configuration.
        package let form: String
        package let lines: Int
        /// Lines whose identity was the subject's.
        package let subjectLines: Int
        /// What became of the subject's records, by `FlowDisposition`.
        package let dispositions: [String: Int]
        /// What could not be read, by `Anomaly`, or did not come to be, by `LossReason`.
        package let unreadable: [String: Int]
        /// Spans in which the source was writing at all; nil when its format does not let this be told.
        package let active: IntervalSet?
        /// The times of which nobody can tell what it had to say, although it may have been writing.
        package let lost: [LossReason: IntervalSet]

        package init(
            name: String, form: String, lines: Int, subjectLines: Int, dispositions: [String: Int],
            unreadable: [String: Int], active: IntervalSet?, lost: [LossReason: IntervalSet] = [:]
        ) {
            self.name = name
            self.form = form
            self.lines = lines
            self.subjectLines = subjectLines
            self.dispositions = dispositions
            self.unreadable = unreadable
            self.active = active
            self.lost = lost
        }
    }

    /// In the order in which they were read.
    package let sources: [Source]

    package init(sources: [Source]) {
        self.sources = sources
    }

    /// The bytes of `coverage.json`: canonical JSON and a line feed.
    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(CaseCoverage.format), "sources": .array(sources.map { $0.encode() }),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// Reads what `bytes` writes; throws every fault.
    package static func parse(_ bytes: [UInt8]) throws(DocumentFaults) -> CaseCoverage {
        guard let document = try? JSONParser.parse(bytes) else {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not a JSON document")])
        }
        return try JSONObjectReader.read(document) { reader in
            guard reader.string("format") == format, let sources = reader.objects("sources", { Source(&$0) }) else {
                reader.refuse("format", "and the rest of the coverage cannot be read")
                return nil
            }
            return CaseCoverage(sources: sources)
        }
    }
}

extension CaseCoverage.Source {
    fileprivate func encode() -> JSONValue {
        var members = [
            JSONMember("name", .string(name)), JSONMember("form", .string(form)),
            JSONMember("lines", .integer(Int64(lines))), JSONMember("subject_lines", .integer(Int64(subjectLines))),
            JSONMember("dispositions", Self.counts(dispositions)), JSONMember("unreadable", Self.counts(unreadable)),
        ]
        if let active { members.append(JSONMember("active", active.encode())) }
        if !lost.isEmpty { members.append(JSONMember("lost", Self.encode(lost))) }
        return .object(members)
    }

    fileprivate init?(_ reader: inout JSONObjectReader) {
        let name = reader.string("name")
        let form = reader.string("form")
        let lines = reader.integer("lines")
        let subjectLines = reader.integer("subject_lines")
        let dispositions = reader.value("dispositions").flatMap(Self.counts)
        let unreadable = reader.value("unreadable").flatMap(Self.counts)
        let active = reader.value("active", required: false) == nil ? nil : reader.intervals("active")
        let hasLost = reader.value("lost", required: false) != nil
        let lost = hasLost ? reader.objects("lost", Self.loss) : []
        guard let name, let form, let lines, let subjectLines, let dispositions, let unreadable, let lost else {
            return nil
        }
        self.init(
            name: name, form: form, lines: Int(lines), subjectLines: Int(subjectLines), dispositions: dispositions,
            unreadable: unreadable, active: active, lost: Dictionary(lost) { first, _ in first })
    }

    private static func encode(_ lost: [LossReason: IntervalSet]) -> JSONValue {
        .array(
            lost.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { ["reason": .string($0.key.rawValue), "spans": $0.value.encode()] })
    }

    private static func loss(_ reader: inout JSONObjectReader) -> (LossReason, IntervalSet)? {
        let reason = reader.string("reason").flatMap(LossReason.init)
        guard let reason, let spans = reader.intervals("spans") else {
            reader.refuse("reason", "and the rest of the loss cannot be read")
            return nil
        }
        return (reason, spans)
    }

    private static func counts(_ table: [String: Int]) -> JSONValue {
        .object(table.sorted { $0.key < $1.key }.map { JSONMember($0.key, .integer(Int64($0.value))) })
    }

    private static func counts(_ value: JSONValue) -> [String: Int]? {
        guard let members = value.members else { return nil }
        let pairs = members.compactMap { member in member.value.integer.map { (member.name, Int($0)) } }
        return pairs.count == members.count ? Dictionary(pairs) { first, _ in first } : nil
    }
}
