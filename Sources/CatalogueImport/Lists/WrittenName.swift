import FlowModel
import Monitoring

/// Reads a name as a list writes it: normalised as everything that people write, then held to what a rule's name must be.
enum WrittenName {
    /// What normalisation takes off a URL. A list that names paths means less than the host, and the host alone is no substitute.
    private static let partsOfURLs: Set<HostNormalisation.Step> = [
        .droppedScheme, .droppedPath, .droppedUserInformation, .droppedPort,
    ]

    /// Single labels that hosts files give to the computer itself.
    private static let localLabels: Set<String> = [
        "localhost", "local", "broadcasthost", "localdomain", "ip6-localhost", "ip6-loopback", "ip6-localnet",
        "ip6-mcastprefix", "ip6-allnodes", "ip6-allrouters", "ip6-allhosts",
    ]

    static func read(_ written: ArraySlice<UInt8>) throws(ListReason) -> HostName {
        guard !written.contains(UInt8(ascii: "*")) else { throw .wildcard }
        let label = String(decoding: written, as: UTF8.self).lowercased()
        guard !localLabels.contains(label) else { throw .localName }
        let normalisation = HostNormalisation(Array(written))
        guard partsOfURLs.isDisjoint(with: normalisation.steps) else { throw .path }
        switch normalisation.result {
        case .failure(let unreadable): throw reason(unreadable)
        case .success(let host): return try ruleName(host)
        }
    }

    private static func reason(_ unreadable: HostNormalisation.Unreadable) -> ListReason {
        switch unreadable {
        case .address: .address
        case .singleLabel: .singleLabel
        case .forbiddenCharacter: .blanks
        case .empty, .overlong, .badPort, .unmappable, .badName: .badName
        }
    }

    private static func ruleName(_ host: HostName) throws(ListReason) -> HostName {
        guard let last = host.text.split(separator: ".").last, last != "localdomain", last != "local",
            last != "localhost"
        else { throw .localName }
        guard !RegistrableName.isPublicSuffix(host.text) else { throw .openSuffix }
        do {
            return try RuleName.parse(host.text)
        } catch {
            throw .badName
        }
    }
}
