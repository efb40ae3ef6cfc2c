/// What kind of thing ties traffic to a person. Frozen by the Principal's signature (authorisation row 5).
package enum IdentityKind: String, Hashable, Sendable, CaseIterable {
    /// The name that the person gave the proxy, with a password or a ticket.
    case proxyUser = "proxy_user"
    /// The name given to the wireless network (802.1X).
    case radiusUser = "radius_user"
    /// A device issued to the person, by hardware address.
    case deviceID = "device_id"
    /// A fixed address of a device issued to the person.
    case staticAddress = "static_ip"
}
