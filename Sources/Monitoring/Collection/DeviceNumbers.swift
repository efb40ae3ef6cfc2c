import FlowModel

/// Numbers the subject's devices in the order in which they are first seen, so that evidence can tell two apart without
/// keeping an address (which may be somebody else's tomorrow).
struct DeviceNumbers: Hashable, Sendable {
    struct Device: Hashable, Sendable {
        let address: IPAddress?
        let hardware: MACAddress?
    }

    var numbers: [Device: Int] = [:]

    /// 1 for the first device, 2 for the next ...; a hardware address, where there is one, outlives a change of address.
    mutating func number(of client: ClientIdentity) -> Int {
        let device = Device(address: client.hardware == nil ? client.address : nil, hardware: client.hardware)
        if let known = numbers[device] { return known }
        let new = numbers.count + 1
        numbers[device] = new
        return new
    }
}
