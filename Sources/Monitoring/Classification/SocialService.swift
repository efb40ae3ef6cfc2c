/// One service of the catalogue, as the report names it.
package struct SocialService: Hashable, Sendable {
    package let id: ServiceID
    /// For people, such as `X (Twitter)`.
    package let name: String
    package let serviceClass: ServiceClass
    /// What a host log can and cannot show for this service; the report prints it. Nil when there is nothing to add.
    package let note: String?

    package init(id: ServiceID, name: String, serviceClass: ServiceClass, note: String?) {
        self.id = id
        self.name = name
        self.serviceClass = serviceClass
        self.note = note
    }
}
