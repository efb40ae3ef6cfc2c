import Custody
import FlowModel

/// Evidence as one JSON object (docs/formats/evidence.md). Absent values are absent members, never null.
extension EvidenceFlow {
    package func encode() -> JSONValue {
        var members = [
            JSONMember("ordinal", .integer(Int64(ordinal))),
            JSONMember("source", .string(source)),
            JSONMember("line", .integer(Int64(line))),
            JSONMember("line_sha256", .string(lineDigest)),
            JSONMember("device", .integer(Int64(device))),
            JSONMember("service", .string(service.text)),
            JSONMember("role", .string(role.rawValue)),
            JSONMember("tags", .array(tags.map(\.rawValue).sorted().map { .string($0) })),
            JSONMember("site", .string(site)),
            JSONMember("form", .string(form.rawValue)),
            JSONMember("outcome", .string(outcome.rawValue)),
            JSONMember("referer", .string(referer.rawValue)),
            JSONMember("attribution", .integer(Int64(attribution.rawValue))),
            JSONMember("partial", .bool(partial)),
        ]
        let optional = [
            ("start", time.start?.milliseconds), ("end", time.end?.milliseconds), ("down", down?.bytes),
            ("up", up?.bytes), ("other_site_gap", otherSiteGap),
        ]
        members += optional.compactMap { name, value in value.map { JSONMember(name, .integer($0)) } }
        return .object(members)
    }

    /// Reads what `encode` wrote; throws every fault when anything is missing, unknown, of the wrong type or out of range.
    package static func parse(_ value: JSONValue) throws(DocumentFaults) -> EvidenceFlow {
        try JSONObjectReader.read(value) { reader in
            let ordinal = reader.integer("ordinal", from: 0)
            let source = reader.string("source")
            let line = reader.integer("line", from: 0)
            let digest = reader.string("line_sha256")
            let device = reader.integer("device", from: 1)
            let service = reader.named("service", ServiceID.init)
            let role = reader.named("role") { HostRole(rawValue: $0) }
            let tags = reader.tags()
            let site = reader.string("site")
            let form = reader.named("form") { FlowForm(rawValue: $0) }
            let outcome = reader.named("outcome") { FlowOutcome(rawValue: $0) }
            let referer = reader.named("referer") { RefererRelation(rawValue: $0) }
            let grade = reader.integer("attribution").flatMap { AttributionGrade(rawValue: Int($0)) }
            let partial = reader.bool("partial")
            let time = reader.flowTime()
            let down = reader.optionalBytes("down")
            let up = reader.optionalBytes("up")
            let gap = reader.optionalInteger("other_site_gap")
            guard let ordinal, let source, let line, let digest, let device, let service, let role, let tags, let site,
                let form, let outcome, let referer, let grade, let partial, let time
            else { return nil }
            return EvidenceFlow(
                ordinal: Int(ordinal), source: source, line: Int(line), lineDigest: digest, device: Int(device),
                time: time, service: service, role: role, tags: tags, site: site, form: form, outcome: outcome,
                down: down, up: up, referer: referer, otherSiteGap: gap, attribution: grade, partial: partial)
        }
    }
}

extension JSONObjectReader {
    /// A string that names one of a closed set of values.
    fileprivate mutating func named<Value>(_ name: String, _ make: (String) -> Value?) -> Value? {
        guard let text = string(name) else { return nil }
        if let value = make(text) { return value }
        refuse(name, "is not a known value")
        return nil
    }

    /// A whole number that is not below `least`.
    fileprivate mutating func integer(_ name: String, from least: Int64) -> Int64? {
        integer(name).flatMap { checked($0, name, from: least) }
    }

    fileprivate mutating func optionalBytes(_ name: String) -> ByteCount? {
        optionalInteger(name).flatMap { checked($0, name, from: 0) }.map { ByteCount($0) }
    }

    private mutating func checked(_ number: Int64, _ name: String, from least: Int64) -> Int64? {
        guard number >= least else {
            refuse(name, "must be \(least) or more")
            return nil
        }
        return number
    }

    /// A tag that is not known may change what a host counts for, so that none is passed over.
    fileprivate mutating func tags() -> Set<HostTag>? {
        guard let names = strings("tags") else { return nil }
        let tags = Set(names.compactMap(HostTag.init))
        if tags.count != names.count { refuse("tags", "must be known values, each once") }
        return tags
    }

    /// `start` and `end`, of which one may be absent, in milliseconds since 1970 in UTC.
    fileprivate mutating func flowTime() -> FlowTime? {
        let start = optionalMilliseconds("start")
        let end = optionalMilliseconds("end")
        let time: FlowTime? =
            switch (start, end) {
            case (let start?, let end?): Interval(start: start, end: end).map { .span($0) }
            case (let start?, nil): .startOnly(start)
            case (nil, let end?): .endOnly(end)
            case (nil, nil): nil
            }
        if time == nil { refuse("start", "and end must give at least one instant, in order") }
        return time
    }
}
