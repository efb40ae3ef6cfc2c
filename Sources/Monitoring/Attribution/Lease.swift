import FlowModel

/// That somebody who had logged on to the network had an address for a while (law page T4): a row of DHCP and RADIUS joined.
package struct Lease: Hashable, Sendable {
    /// Half-open.
    package let interval: Interval
    package let address: IPAddress
    package let hardware: MACAddress?
    /// As `UserName.decode` returns it.
    package let user: [UInt8]

    package init(interval: Interval, address: IPAddress, hardware: MACAddress?, user: [UInt8]) {
        self.interval = interval
        self.address = address
        self.hardware = hardware
        self.user = user
    }
}
