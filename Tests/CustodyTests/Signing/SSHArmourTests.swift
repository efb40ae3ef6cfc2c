import Custody
import Testing

@Suite("SSH signatures: the text form")
struct SSHArmourTests {
    private func fault(_ file: String) -> SignatureFault? {
        do throws(SignatureFault) {
            _ = try SSHSignature(armoured: Array(file.utf8))
            return nil
        } catch {
            return error
        }
    }

    private func file() throws -> String {
        String(decoding: try SoftwareKey(1).signature([1], namespace: "n").armoured, as: UTF8.self)
    }

    @Test("breaks lines at 70 characters as ssh-keygen does")
    func lines() throws {
        let lines = try file().split(separator: "\n")
        #expect(lines.first == "-----BEGIN SSH SIGNATURE-----")
        #expect(lines.last == "-----END SSH SIGNATURE-----")
        #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.count == 70 })
    }

    @Test("accepts lines of up to 76 characters and a missing last line feed")
    func accepts() throws {
        let blob = Base64.encode(try SoftwareKey(1).signature([1], namespace: "n").blob)
        let rows = stride(from: 0, to: blob.utf8.count, by: 76).map { String(blob.dropFirst($0).prefix(76)) }
        let wide = (["-----BEGIN SSH SIGNATURE-----"] + rows + ["-----END SSH SIGNATURE-----"]).joined(separator: "\n")
        #expect(fault(wide) == nil)
        #expect(fault(wide + "\n") == nil)
    }

    @Test("refuses a damaged frame")
    func refusesFrame() throws {
        let file = try file()
        #expect(fault("") == .unreadable)
        #expect(fault(file.replacing("BEGIN SSH", with: "BEGIN PGP")) == .unreadable)
        #expect(fault(file.replacing("-----END SSH SIGNATURE-----", with: "-----END SSH SIGNATURE----")) == .unreadable)
        #expect(fault("\n" + file) == .unreadable)
        #expect(fault(" " + file) == .unreadable)
        #expect(fault(file.replacing("\n", with: "\r\n")) == .unreadable)
        #expect(
            fault(file.replacing("SIGNATURE-----\n", with: "SIGNATURE-----\n\n", maxReplacements: 1)) == .unreadable)
        #expect(fault(String(file.dropLast(8))) == .unreadable)
        #expect(fault("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n") == .unreadable)
    }

    @Test("refuses anything after the end, a second signature included")
    func refusesTrailing() throws {
        let file = try file()
        #expect(fault(file + "x") == .trailingBytes)
        #expect(fault(file + "\n") == .trailingBytes)
        #expect(fault(file + file) == .trailingBytes)
    }

    @Test("refuses a file above the limit")
    func refusesLong() throws {
        let line = String(repeating: "A", count: 76) + "\n"
        let body = String(repeating: line, count: SSHSignature.longestFile / 77 + 1)
        #expect(fault("-----BEGIN SSH SIGNATURE-----\n\(body)-----END SSH SIGNATURE-----\n") == .unreadable)
    }
}
