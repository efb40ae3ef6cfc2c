import Custody
import FlowModel
import Monitoring

/// What `usherd explain` says about hosts.
extension SchoolSetup {
    /// For a person: one paragraph a host.
    package func explanation(of host: String) -> String {
        catalogue.explain(Array(host.utf8)).text
    }

    /// For a program: a list with one object a host, canonical JSON with a line feed.
    package func explanations(of hosts: [String]) -> [UInt8] {
        let entries = hosts.map { host -> JSONValue in
            let explanation = catalogue.explain(Array(host.utf8))
            var members = [JSONMember("input", .string(explanation.input))]
            if let match = explanation.match {
                members += [
                    JSONMember("service", .string(match.service.text)),
                    JSONMember("role", .string(match.role.rawValue)),
                    JSONMember("rule", .string("\(match.rule)")),
                ]
            }
            return .object(members)
        }
        return CanonicalJSON.encode(.array(entries)) + [UInt8(ascii: "\n")]
    }
}
