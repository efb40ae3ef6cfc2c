import FlowModel
import Monitoring

/// A service of the catalogue as a list of domain-list-community, for a filter that reads such lists. The format has no
/// roles: buttons and pixels carry `@ads`, and what the catalogue sets apart with `none` can only be left out, so that it is
/// listed all the same where a wider name covers it.
package enum V2FlyText {
    /// The lines in byte order; empty when the service has no rule, or is unknown.
    package static func lines(of service: ServiceID, in catalogue: ServiceCatalogue) -> [String] {
        let rules = catalogue.rules.filter { $0.service == service && $0.role != .none }
        return Set(rules.map(line)).sorted()
    }

    private static func line(_ rule: CatalogueRule) -> String {
        let name = rule.scope == .full ? "full:\(rule.name)" : rule.name.text
        return rule.role == .embed ? "\(name) @ads" : name
    }
}
