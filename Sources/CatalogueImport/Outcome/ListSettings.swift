import Monitoring

/// What a list does not say of itself.
package struct ListSettings: Sendable {
    /// Where names of a list without a service go. Of class C: no authorisation covers it before the governors adopt it in a
    /// file of the school's own, and the Principal names it.
    package static let unsorted = ServiceID("unsorted-social")

    package let service: ServiceID
    /// Of a service that the catalogue does not know; nil for one that it knows.
    package let declaration: Declaration?
    /// Of every name whose line says nothing milder.
    package let role: HostRole
    /// For hosts files: a name that somebody registered means everything below it.
    package let apexAsDomain: Bool
    /// Where the list comes from, its date and its licence, one line each.
    package let source: String
    package let date: CivilDate
    package let licence: String

    package struct Declaration: Hashable, Sendable {
        package let name: String
        package let serviceClass: ServiceClass

        package init(name: String, serviceClass: ServiceClass) {
            self.name = name
            self.serviceClass = serviceClass
        }

        /// Of `unsorted`, the same in every import.
        package static let unsorted = Declaration(name: "Unsorted social media", serviceClass: .messaging)
    }

    package init(
        service: ServiceID, declaration: Declaration?, role: HostRole = .shared, apexAsDomain: Bool = false,
        source: String, date: CivilDate, licence: String
    ) {
        self.service = service
        self.declaration = declaration
        self.role = role
        self.apexAsDomain = apexAsDomain
        self.source = source
        self.date = date
        self.licence = licence
    }
}
