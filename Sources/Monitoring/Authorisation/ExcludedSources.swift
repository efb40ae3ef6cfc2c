import FlowModel

/// Row 7 as it can be seen in traffic: hosts and devices that are left out. Accounts and teaching uses that no log shows
/// are for the investigator to weigh; the report prints them.
package struct ExcludedSources: Hashable, Sendable {
    private let hosts: Set<String>
    private let devices: Set<NormalisedIdentity>

    package init(_ exclusions: Exclusions) {
        guard case .items(let items) = exclusions else {
            (hosts, devices) = ([], [])
            return
        }
        hosts = Set(items.filter { $0.kind == .host }.compactMap { HostName($0.value)?.text })
        devices = Set(items.filter { $0.kind == .device }.compactMap { ExcludedSources.device($0.value) })
    }

    /// Whether the record is to one of the hosts or a name below it, or from one of the devices.
    package func covers(_ record: FlowRecord) -> Bool {
        if hosts.isEmpty, devices.isEmpty { return false }
        if let address = record.client.address, devices.contains(.address(address)) { return true }
        if let hardware = record.client.hardware, devices.contains(.hardware(hardware)) { return true }
        return [record.host, record.serverName].contains { $0.map { isBelow($0.text) } ?? false }
    }

    private func isBelow(_ name: String) -> Bool {
        guard !hosts.isEmpty else { return false }
        var rest = name[...]
        while true {
            if hosts.contains(String(rest)) { return true }
            guard let dot = rest.firstIndex(of: ".") else { return false }
            rest = rest[rest.index(after: dot)...]
        }
    }

    private static func device(_ value: String) -> NormalisedIdentity? {
        (try? NormalisedIdentity(.staticAddress, value)) ?? (try? NormalisedIdentity(.deviceID, value))
    }
}
