/// Who a record says the client was. Each part is absent when the source does not carry it.
package struct ClientIdentity: Hashable, Sendable {
    /// The authenticated name, decoded and case-folded; nil when nobody authenticated (`-`).
    package let user: String?
    /// The client's address. Behind NAT or a chained proxy it is the address of that box, not of a person.
    package let address: IPAddress?
    package let hardware: MACAddress?

    package init(user: String?, address: IPAddress?, hardware: MACAddress?) {
        self.user = user
        self.address = address
        self.hardware = hardware
    }
}
