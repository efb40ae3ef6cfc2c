import FlowModel
import Monitoring

/// Everybody and everything that a Squid native log names, and which of it is not the subject's.
struct LogNames {
    private(set) var users: Set<String> = []
    private(set) var clients: Set<String> = []
    private(set) var hosts: Set<String> = []
    /// Paths and queries of all lines, the subject's among them; single slashes left out.
    private(set) var paths: Set<String> = []
    private(set) var subjectsClients: Set<String> = []
    private(set) var subjectsHosts: Set<String> = []

    init(_ log: [UInt8], subject: Set<String>) {
        for line in log.split(separator: UInt8(ascii: "\n")) {
            let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard fields.count == 10 else { continue }
            let (client, target, user) = (String(fields[2]), fields[6], String(fields[7]))
            let (host, path) = Self.parts(of: target)
            hosts.insert(host)
            if path.count > 1 { paths.insert(path) }
            if subject.contains(user) {
                subjectsClients.insert(client)
                subjectsHosts.insert(host)
            } else {
                clients.insert(client)
                if user != "-" { users.insert(user) }
            }
        }
    }

    /// What no file may hold: other people's names and addresses, hosts of no service that the authorisation names, and
    /// whatever came behind a host.
    func forbidden(_ catalogue: ServiceCatalogue, services: Set<ServiceID>) -> [String] {
        let allowed = subjectsHosts.filter { name in
            HostName(name).flatMap { catalogue.lookup($0) }.map { services.contains($0.service) } ?? false
        }
        let strangers = clients.subtracting(subjectsClients)
        return [users, strangers, hosts.subtracting(allowed), paths].flatMap { $0.sorted() }
    }

    private static func parts(of target: Substring) -> (host: String, path: String) {
        let rest = target.firstRange(of: "://").map { target[$0.upperBound...] } ?? target
        let authority = rest.prefix { $0 != "/" }
        let host = authority.prefix { $0 != ":" }
        return (String(host), String(rest[authority.endIndex...]))
    }
}
