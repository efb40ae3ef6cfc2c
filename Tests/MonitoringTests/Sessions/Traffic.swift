import FlowModel
import Monitoring

/// Evidence written by hand for tests: seconds after an arbitrary midnight in, `EvidenceFlow` out.
struct Traffic {
    private(set) var flows: [EvidenceFlow] = []

    static func instant(_ seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: 1_790_000_000_000 + seconds * 1000)
    }

    static func interval(_ start: Int64, _ end: Int64) -> Interval {
        Interval(start: instant(start), milliseconds: (end - start) * 1000)
    }

    static func span(_ start: Int64, lasting seconds: Int64) -> FlowTime {
        .span(interval(start, start + seconds))
    }

    /// One exchange; the form and the size of a page by default.
    mutating func add(
        _ service: ServiceID, _ role: HostRole, _ time: FlowTime, bytes: Int64? = 100_000, form: FlowForm = .tunnel,
        tags: Set<HostTag> = [], outcome: FlowOutcome = .delivered, referer: RefererRelation = .unknown,
        otherSite: Int64? = nil, device: Int = 1, attribution: AttributionGrade = .authenticatedOwnDevice
    ) {
        let ordinal = flows.count + 1
        flows.append(
            EvidenceFlow(
                ordinal: ordinal, source: "proxy", line: ordinal, lineDigest: Self.digest(ordinal),
                device: device, time: time, service: service, role: role, tags: tags, site: "example.com", form: form,
                outcome: outcome, down: bytes.map { ByteCount($0) }, up: nil, referer: referer, otherSiteGap: otherSite,
                attribution: attribution, partial: false))
    }

    /// Every line has its own.
    private static func digest(_ ordinal: Int) -> String {
        let number = "\(ordinal)"
        return String(repeating: "0", count: 12 - number.count) + number + String(repeating: "0", count: 52)
    }

    /// The same exchange under another ordinal, as of the same line or of another one.
    static func repeated(_ flow: EvidenceFlow, as ordinal: Int, lineDigest: String? = nil) -> EvidenceFlow {
        EvidenceFlow(
            ordinal: ordinal, source: flow.source, line: ordinal, lineDigest: lineDigest ?? flow.lineDigest,
            device: flow.device, time: flow.time, service: flow.service, role: flow.role, tags: flow.tags,
            site: flow.site, form: flow.form, outcome: flow.outcome, down: flow.down, up: flow.up,
            referer: flow.referer, otherSiteGap: flow.otherSiteGap, attribution: flow.attribution, partial: flow.partial
        )
    }

    /// One act on a site whose host is never an embed, by a tunnel of ten seconds.
    mutating func visit(_ service: ServiceID, at second: Int64, bytes: Int64 = 100_000, device: Int = 1) {
        add(service, .site, Self.span(second, lasting: 10), bytes: bytes, device: device)
    }

    /// Acts on a site from `start`, as irregular as a person's: 12 to 44 seconds apart, the last one at `end` or before.
    mutating func scroll(_ service: ServiceID, from start: Int64, through end: Int64, device: Int = 1) {
        let steps: [Int64] = [15, 31, 12, 44, 20]
        var second = start
        for index in 0... where second <= end {
            visit(service, at: second, device: device)
            second += steps[index % steps.count]
            if second > end { break }
        }
    }

    func account(_ parameters: ActiveUseParameters = .standard) -> UsageAccount {
        EpisodeAssembler(parameters).account(for: flows)
    }
}

extension ServiceID {
    static let facebook = ServiceID("facebook") ?? .youtube
    static let instagram = ServiceID("instagram") ?? .youtube
    static let twitter = ServiceID("twitter") ?? .youtube
}
