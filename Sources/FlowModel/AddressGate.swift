/// A cheap first test on the addresses of a packet: it may let a stranger's packet through to the exact comparison, but never
/// stops one of a subject. Its cost does not depend on how many addresses are bound.
package struct AddressGate: Sendable {
    private let addresses: TailSet
    private let hardware: TailSet
    /// Whether any binding names hardware.
    private let wantsHardware: Bool

    package init(addresses: [IPAddress], hardware: [MACAddress]) {
        self.addresses = TailSet(addresses.map { Self.key($0) })
        self.hardware = TailSet(hardware.map(\.bits))
        self.wantsHardware = !hardware.isEmpty
    }

    package func mayBe(_ address: IPAddress) -> Bool { addresses.mayContain(Self.key(address)) }

    package func mayBe(_ device: MACAddress?) -> Bool {
        guard wantsHardware, let device else { return false }
        return hardware.mayContain(device.bits)
    }

    private static func key(_ address: IPAddress) -> UInt64 { address.low ^ address.high }
}
