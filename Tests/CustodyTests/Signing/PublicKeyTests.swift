import Custody
import Testing

@Suite("public keys")
struct PublicKeyTests {
    /// Made by `ssh-keygen -t ed25519 -C ''`; the fingerprint is what `ssh-keygen -l` printed.
    static let text = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMPqMYXFLGQnybC53GX8vqWOXSCPVGvhLeS5aaaHVuW1"
    static let fingerprint = "SHA256:ymOA/BJzFREHwMSF87/jbqeszSHwlF14HK8OJLMZ0xw"

    private func fault(_ blob: [UInt8]) -> PublicKeyFault? {
        do throws(PublicKeyFault) {
            _ = try PublicKey(blob: blob)
            return nil
        } catch {
            return error
        }
    }

    private func field(_ bytes: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(bytes.count)] + bytes }

    private let name = Array("ssh-ed25519".utf8)
    private let token = Array("sk-ssh-ed25519@openssh.com".utf8)
    private let point = [UInt8](repeating: 9, count: 32)

    @Test("reads and writes what ssh-keygen writes")
    func roundTrip() throws {
        let key = try PublicKey(parsing: Self.text + " a comment\n")
        #expect(key.text == Self.text)
        #expect(key.fingerprint == Self.fingerprint)
        #expect(key.sshKeyType == "ssh-ed25519")
        #expect(try PublicKey(blob: key.blob) == key)
    }

    @Test("reads a key on a token, with its application")
    func securityKey() throws {
        let key = try PublicKey(blob: field(token) + field(point) + field(Array("ssh:".utf8)))
        #expect(key.algorithm == .securityKeyEd25519)
        #expect(key.application == Array("ssh:".utf8))
        #expect(try PublicKey(parsing: key.text) == key)
    }

    @Test("refuses wrong lengths and trailing bytes")
    func refusesLengths() {
        #expect(fault(field(name) + field(point) + [0]) == .malformed)
        #expect(fault(field(name) + field(point + [1])) == .malformed)
        #expect(fault(field(name) + field(Array(point.dropLast()))) == .malformed)
        #expect(fault(field(name) + [0xff, 0xff, 0xff, 0xff] + point) == .malformed)
        #expect(fault(field(token) + field(point)) == .malformed)
        #expect(fault(field(token) + field(point) + field([])) == .malformed)
        #expect(fault([]) == .malformed)
        #expect(fault([0, 0, 0]) == .malformed)
    }

    @Test(
        "refuses other algorithms",
        arguments: ["ssh-rsa", "ecdsa-sha2-nistp256", "ssh-dss", "ssh-ed25519-cert-v01@openssh.com", ""])
    func refusesAlgorithms(_ other: String) {
        #expect(fault(field(Array(other.utf8)) + field(point)) == .unsupportedAlgorithm)
    }

    @Test("refuses text whose name is not that of the key, and damaged base 64")
    func refusesText() throws {
        let encoded = Self.text.dropFirst("ssh-ed25519 ".count)
        #expect(throws: PublicKeyFault.malformed) { try PublicKey(parsing: "sk-ssh-ed25519@openssh.com \(encoded)") }
        #expect(throws: PublicKeyFault.unsupportedAlgorithm) { try PublicKey(parsing: "ssh-rsa \(encoded)") }
        #expect(throws: PublicKeyFault.malformed) { try PublicKey(parsing: "ssh-ed25519 \(encoded.dropLast())") }
        #expect(throws: PublicKeyFault.malformed) { try PublicKey(parsing: "ssh-ed25519") }
    }
}
