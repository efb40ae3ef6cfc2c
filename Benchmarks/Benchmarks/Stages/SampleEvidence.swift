import FlowModel
import Monitoring

/// Evidence as a busy fortnight of one person would give it: scrolling and polling by turns.
enum SampleEvidence {
    static func flows(_ count: Int) -> [EvidenceFlow] {
        guard let service = ServiceID("facebook") else { return [] }
        return (0..<count).map { number in
            let start = Timestamp(milliseconds: 1_777_360_000_000 + Int64(number) * 9_000)
            let isPoll = number / 40 % 2 == 1
            return EvidenceFlow(
                ordinal: number + 1, source: "proxy", line: number + 1, lineDigest: "", device: 1,
                time: .span(Interval(start: start, milliseconds: isPoll ? 43_000 : 12_000)), service: service,
                role: number % 3 == 0 ? .site : .media, tags: [], site: "facebook.com", form: .tunnel,
                outcome: .delivered, down: ByteCount(isPoll ? 400 : 180_000), up: nil, referer: .unknown,
                otherSiteGap: nil, attribution: .authenticatedOwnDevice, partial: false)
        }
    }
}
