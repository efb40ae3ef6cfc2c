import FlowModel

/// An address that an answer gave for a name that was asked for.
package struct DNSAddress: Hashable, Sendable {
    package let address: IPAddress
    /// The name of the question, not that of an alias: it is the one that was wanted.
    package let name: [UInt8]

    package init(address: IPAddress, name: [UInt8]) {
        self.address = address
        self.name = name
    }
}
