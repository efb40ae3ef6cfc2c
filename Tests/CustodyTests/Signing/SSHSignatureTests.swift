import Custody
import Testing

@Suite("SSH signatures: the binary form")
struct SSHSignatureTests {
    private func fault(_ blob: [UInt8]) -> SignatureFault? {
        do throws(SignatureFault) {
            _ = try SSHSignature(blob: blob)
            return nil
        } catch {
            return error
        }
    }

    private func field(_ bytes: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(bytes.count)] + bytes }

    private func field(_ text: String) -> [UInt8] { field(Array(text.utf8)) }

    /// A blob by hand, each field exchangeable.
    private func blob(
        magic: String = "SSHSIG", version: [UInt8] = [0, 0, 0, 1], key: [UInt8]? = nil, namespace: [UInt8]? = nil,
        reserved: [UInt8] = [], hash: String = "sha512", inner: [UInt8]? = nil
    ) throws -> [UInt8] {
        let keyBlob = try key ?? SoftwareKey(1).publicKey.blob
        let signature = inner ?? field("ssh-ed25519") + field([UInt8](repeating: 7, count: 64))
        return Array(magic.utf8) + version + field(keyBlob) + field(namespace ?? Array("n".utf8)) + field(reserved)
            + field(hash) + field(signature)
    }

    @Test("is read and written alike, with both hashes", arguments: SSHSignature.Hash.allCases)
    func roundTrip(_ hash: SSHSignature.Hash) throws {
        let signature = try SoftwareKey(1).signature([1, 2, 3], namespace: "usher-report", hash: hash)
        #expect(try SSHSignature(blob: signature.blob) == signature)
        #expect(try SSHSignature(armoured: signature.armoured) == signature)
        #expect(try SSHSignature(blob: blob()).blob == blob())
    }

    @Test("refuses another magic, version, or a reserved field")
    func refusesFrame() throws {
        #expect(fault(try blob(magic: "SSHSIH")) == .unreadable)
        #expect(fault(try blob(version: [0, 0, 0, 2])) == .unsupportedVersion)
        #expect(fault(try blob(reserved: [1])) == .reservedField)
        #expect(fault(try blob(namespace: [0xff])) == .unreadable)
    }

    @Test("refuses wrong hash names", arguments: ["sha1", "SHA512", "sha384", "", "sha512 "])
    func refusesHash(_ name: String) throws {
        #expect(fault(try blob(hash: name)) == .unsupportedHash)
    }

    @Test("refuses RSA keys and a signature of another algorithm than its key")
    func refusesAlgorithms() throws {
        #expect(fault(try blob(key: field("ssh-rsa") + field([1, 0, 1]) + field([1]))) == .unsupportedAlgorithm)
        let raw = field([UInt8](repeating: 7, count: 64))
        #expect(fault(try blob(inner: field("ssh-rsa") + raw)) == .unsupportedAlgorithm)
        #expect(fault(try blob(inner: field("sk-ssh-ed25519@openssh.com") + raw)) == .unsupportedAlgorithm)
    }

    @Test("refuses trailing bytes in the blob and in its signature")
    func refusesTrailing() throws {
        #expect(fault(try blob() + [0]) == .trailingBytes)
        let inner = field("ssh-ed25519") + field([UInt8](repeating: 7, count: 64))
        #expect(fault(try blob(inner: inner + [0])) == .trailingBytes)
    }

    @Test("refuses a raw signature of another length", arguments: [0, 63, 65])
    func refusesRawLength(_ length: Int) throws {
        let inner = field("ssh-ed25519") + field([UInt8](repeating: 7, count: length))
        #expect(fault(try blob(inner: inner)) == .unreadable)
    }

    @Test("refuses every blob that was cut short")
    func refusesTruncation() throws {
        let whole = try blob()
        for length in 0..<whole.count { #expect(fault(Array(whole.prefix(length))) != nil, "\(length) bytes") }
    }
}
