/// The binary form (PROTOCOL.sshsig section 2).
extension SSHSignature {
    package var blob: [UInt8] {
        var inner = SSHWire.string(key.sshKeyType.utf8) + SSHWire.string(raw)
        if let assertion { inner += [assertion.flags] + SSHWire.uint32(assertion.counter) }
        return SSHSignature.magic + SSHWire.uint32(SSHSignature.version) + SSHWire.string(key.blob)
            + SSHWire.string(namespace.utf8) + SSHWire.string([]) + SSHWire.string(hash.rawValue.utf8)
            + SSHWire.string(inner)
    }

    package init(blob: [UInt8]) throws(SignatureFault) {
        var reader = SSHWireReader(blob)
        guard reader.bytes(SSHSignature.magic.count) == SSHSignature.magic, let version = reader.uint32() else {
            throw .unreadable
        }
        guard version == SSHSignature.version else { throw .unsupportedVersion }
        guard let keyBlob = reader.string(), let namespaceBytes = reader.string(), let reserved = reader.string(),
            let hashName = reader.string(), let inner = reader.string(),
            let namespace = String(validating: namespaceBytes, as: UTF8.self)
        else { throw .unreadable }
        guard reader.isAtEnd else { throw .trailingBytes }
        guard reserved.isEmpty else { throw .reservedField }
        guard let hash = Hash(rawValue: String(decoding: hashName, as: UTF8.self)) else { throw .unsupportedHash }
        let key = try SSHSignature.key(keyBlob)
        let (raw, assertion) = try SSHSignature.inner(inner, of: key)
        self.init(key: key, namespace: namespace, hash: hash, raw: raw, assertion: assertion)
    }

    private static func key(_ blob: [UInt8]) throws(SignatureFault) -> PublicKey {
        do {
            return try PublicKey(blob: blob)
        } catch {
            switch error {
            case .malformed: throw .unreadable
            case .unsupportedAlgorithm: throw .unsupportedAlgorithm
            }
        }
    }

    /// The signature field: its own algorithm name, which must be that of the key, the raw signature, and a token's part.
    private static func inner(
        _ bytes: [UInt8], of key: PublicKey
    ) throws(SignatureFault) -> (raw: [UInt8], assertion: TokenAssertion?) {
        var reader = SSHWireReader(bytes)
        guard let name = reader.string() else { throw .unreadable }
        guard name.elementsEqual(key.sshKeyType.utf8) else { throw .unsupportedAlgorithm }
        guard let raw = reader.string(), raw.count == rawByteCount else { throw .unreadable }
        var assertion: TokenAssertion?
        if key.algorithm == .securityKeyEd25519 {
            guard let flags = reader.byte(), let counter = reader.uint32() else { throw .unreadable }
            assertion = TokenAssertion(flags: flags, counter: counter)
        }
        guard reader.isAtEnd else { throw .trailingBytes }
        return (raw, assertion)
    }
}
