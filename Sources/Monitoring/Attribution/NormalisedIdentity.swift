import FlowModel

/// An identity value in the one form in which it is compared: whole, never by prefix or pattern (law page T1).
package enum NormalisedIdentity: Hashable, Sendable {
    /// A user name, decoded and case-folded, as `UserName.decode` returns it. Proxy and wireless network share one name
    /// space: a school has one directory.
    case user([UInt8])
    case address(IPAddress)
    case hardware(MACAddress)

    /// The identity that `value` names, as a person writes it. Throws why it names nobody or more than one.
    package init(_ kind: IdentityKind, _ value: String) throws(RefusalCode) {
        guard !IdentityText.namesMany(value) else { throw .wildcardIdentity }
        guard !IdentityText.isGeneric(value) else { throw .genericIdentity }
        switch kind {
        case .proxyUser, .radiusUser: self = .user(try NormalisedIdentity.name(value))
        case .staticAddress: self = .address(try NormalisedIdentity.address(value))
        case .deviceID:
            guard let hardware = MACAddress(value) else { throw .unreadableIdentity }
            // The low bit of the first octet marks a group address (IEEE 802): no device has one.
            guard hardware.bits >> 40 & 0x01 == 0, hardware.bits != 0 else { throw .genericIdentity }
            self = .hardware(hardware)
        }
    }

    private static func name(_ value: String) throws(RefusalCode) -> [UInt8] {
        guard let name = UserName.decode(Array(value.utf8).span, .plain) else { throw .unreadableIdentity }
        // Some filters write the client's address where the user belongs (law page T1): it is nobody's name.
        guard IPAddress(value) == nil, MACAddress(value) == nil else { throw .genericIdentity }
        return name
    }

    private static func address(_ value: String) throws(RefusalCode) -> IPAddress {
        guard let address = IPAddress(value) else { throw .unreadableIdentity }
        guard !isNobodys(address) else { throw .genericIdentity }
        return address
    }

    /// Unspecified, loopback, multicast and broadcast addresses belong to no one device (RFC 6890).
    private static func isNobodys(_ address: IPAddress) -> Bool {
        guard address.isIPv4 else {
            return address.high == 0 && address.low <= 1 || address.high >> 56 == 0xff
        }
        let first = address.low >> 24 & 0xff
        return first == 0 || first == 127 || first >= 224
    }
}
