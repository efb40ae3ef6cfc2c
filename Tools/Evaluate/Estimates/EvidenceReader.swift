import FlowModel
import Monitoring

/// Turns records into evidence as the product does: hosts judged by its catalogue, other sites remembered as neighbours, the
/// referring page judged, the rest forgotten.
struct EvidenceReader {
    private let catalogue: ServiceCatalogue
    private let services: Set<ServiceID>
    private var verdicts: [HostName: HostVerdict] = [:]

    init(_ catalogue: ServiceCatalogue, services: Set<ServiceID>) {
        self.catalogue = catalogue
        self.services = services
    }

    /// The evidence of one day, and every hit that a product without roles would count.
    mutating func read(_ records: [FlowRecord], isShared: Bool) -> (evidence: [EvidenceFlow], hits: [Hit]) {
        var neighbours = NeighbourMemory()
        for record in records where verdict(on: record) == .otherSite {
            neighbours.notice(record, device: Self.device(of: record))
        }
        var evidence: [EvidenceFlow] = []
        var hits: [Hit] = []
        for record in records {
            let verdict = verdict(on: record)
            guard case .social(let service, let role, let tags, let site) = verdict else {
                hits.append(Hit(record, service: nil))
                continue
            }
            hits.append(Hit(record, service: service))
            let device = Self.device(of: record)
            evidence.append(
                EvidenceFlow(
                    ordinal: evidence.count + 1, source: "evaluation", line: evidence.count + 1, lineDigest: "",
                    device: device, time: record.time, service: service, role: role, tags: tags, site: site,
                    form: record.form, outcome: record.outcome, down: record.down, up: record.up,
                    referer: catalogue.relation(of: record.referer, to: service),
                    otherSiteGap: neighbours.gap(before: record, device: device),
                    attribution: isShared ? .authenticatedSharedDevice : .authenticatedOwnDevice, partial: false))
        }
        return (evidence, hits)
    }

    private mutating func verdict(on record: FlowRecord) -> HostVerdict {
        guard let host = record.host ?? record.serverName else { return .otherSite }
        if let known = verdicts[host] { return known }
        let verdict = catalogue.judge(host: host, serverName: nil, services: services)
        verdicts[host] = verdict
        return verdict
    }

    private static func device(of record: FlowRecord) -> Int {
        record.client.address == IPAddress(v4: 0x0A00_0001) ? 1 : 2
    }
}
