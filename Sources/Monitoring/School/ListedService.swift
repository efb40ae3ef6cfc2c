import Custody

/// A service of the school's catalogue by name and class, without its hosts.
package struct ListedService: Hashable, Sendable {
    package let id: ServiceID
    /// For people, such as `X (Twitter)`.
    package let name: String
    package let serviceClass: ServiceClass

    package init(_ service: SocialService) {
        self.id = service.id
        self.name = service.name
        self.serviceClass = service.serviceClass
    }

    init?(_ reader: inout JSONObjectReader) {
        let id = reader.string("service").flatMap { text in
            reader.read(text, "service", "must be the short name of a service, such as facebook") { ServiceID($0) }
        }
        let name = reader.text("name", TextLimit.name)
        let serviceClass = reader.word("class", ServiceClass.self)
        guard let id, let name, let serviceClass else { return nil }
        (self.id, self.name, self.serviceClass) = (id, name, serviceClass)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("service", id.text)
            $0.add("name", name)
            $0.add("class", serviceClass)
        }
    }
}
