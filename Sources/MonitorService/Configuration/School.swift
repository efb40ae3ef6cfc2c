/// The school that runs this service.
package struct School: Equatable, Sendable {
    /// Short and stable: authorisations name it.
    package let id: String
    package let name: String
    package let sites: [String]
}
