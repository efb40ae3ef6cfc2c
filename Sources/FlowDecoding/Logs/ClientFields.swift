import FlowModel

/// Reads the fields that the first step found.
enum ClientFields {
    /// The client with every field that the format carries.
    static func read(_ identity: IdentityFields, of line: Span<UInt8>) throws(Anomaly) -> ClientIdentity {
        ClientIdentity(
            user: try user(identity, of: line), address: try address(identity, of: line),
            hardware: try hardware(identity, of: line))
    }

    private static func user(_ identity: IdentityFields, of line: Span<UInt8>) throws(Anomaly) -> String? {
        guard let range = identity.user else { return nil }
        guard let name = UserName.decode(line.extracting(range), identity.userEncoding) else { throw .unreadableUser }
        return String(decoding: name, as: UTF8.self)
    }

    private static func address(_ identity: IdentityFields, of line: Span<UInt8>) throws(Anomaly) -> IPAddress? {
        guard let range = identity.client else { return nil }
        guard let address = IPAddress(line.extracting(range)) else { throw .unreadableClient }
        return address
    }

    private static func hardware(_ identity: IdentityFields, of line: Span<UInt8>) throws(Anomaly) -> MACAddress? {
        guard let range = identity.hardware else { return nil }
        guard let address = MACAddress(line.extracting(range)) else { throw .unreadableClient }
        return address
    }
}
