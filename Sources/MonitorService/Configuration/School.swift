/// The school that runs this service.
package struct School: Equatable, Sendable {
    /// Short and stable: authorisations name it.
    package let id: String
    package let name: String
    package let sites: [String]
    /// Names of those who sit on the hearing or appeal panel; empty where none is named.
    package let panel: [String]
}
