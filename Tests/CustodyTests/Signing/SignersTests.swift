import Custody
import Testing

@Suite("allowed signers")
struct SignersTests {
    static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMPqMYXFLGQnybC53GX8vqWOXSCPVGvhLeS5aaaHVuW1"
    static let base64 = key.dropFirst("ssh-ed25519 ".count)

    private func faults(_ text: String) -> [SignerLineFault] {
        do throws(SignersFault) {
            _ = try Signers(parsing: Array(text.utf8))
            return []
        } catch {
            return error.faults
        }
    }

    @Test("reads a line with roles, options and comment, between comments and empty lines")
    func reads() throws {
        let text = """
            # the school's signers

              j.head@school.example,role:principal,role:it-admin \
            namespaces="usher-authorisation,usher-report",valid-after="20260901",valid-before="202708312200Z" \
            \(Self.key) Jo Head's laptop
            """
        let entry = try #require(try Signers(parsing: Array(text.utf8)).entries.first)
        #expect(entry.principal == "j.head@school.example")
        #expect(entry.roles == [.principal, .itAdmin])
        #expect(entry.namespaces == ["usher-authorisation", "usher-report"])
        #expect(entry.validAfter == 1_788_220_800)
        #expect(entry.validBefore == 1_819_749_600)
        #expect(entry.key.text == Self.key)
        #expect(entry.line == 3)
    }

    @Test("a line without options sets no limit")
    func noOptions() throws {
        let signers = try Signers(parsing: Array("a@b.example,role:chair\t\(Self.key)\n".utf8))
        let entry = try #require(signers.entries.first)
        #expect(entry.namespaces == nil)
        #expect(SignatureNamespace.allCases.allSatisfy(entry.permits))
        #expect(entry.isValid(at: .min) && entry.isValid(at: .max))
        #expect(signers.entry(for: entry.key) == entry)
    }

    @Test(
        "names each fault with its place",
        arguments: [
            ("*,role:chair \(key)", .badPrincipal, 1), ("!a,role:chair \(key)", .badPrincipal, 1),
            ("a,,role:chair \(key)", .badPrincipal, 1), ("\"a b\",role:chair \(key)", .badPrincipal, 1),
            ("a,b,role:chair \(key)", .notOnePerson, 1), ("role:chair \(key)", .notOnePerson, 1),
            ("a \(key)", .noRole, 1), ("a,role:head \(key)", .unknownRole, 1), ("a,role: \(key)", .unknownRole, 1),
            ("a,role:chair", .missingKey, 13), ("a,role:chair ssh-ed25519", .missingKey, 14),
            ("a,role:chair ssh-ed25519 \(base64)A", .damagedKey, 14),
            ("a,role:chair ssh-rsa \(base64)", .unsupportedKey, 14),
            ("a,role:chair sk-ssh-ed25519@openssh.com \(base64)", .damagedKey, 14),
            ("a,role:chair cert-authority \(key)", .certificateAuthority, 14),
            ("a,role:chair no-touch-required \(key)", .unknownOption, 14),
            ("a,role:chair namespaces=usher-report \(key)", .badOption, 25),
            ("a,role:chair namespaces=\"usher-report \(key)", .badOption, 119),
            ("a,role:chair namespaces=\"git\"valid-after=\"20260901\" \(key)", .badOption, 30),
            ("a,role:chair namespaces=\"git\" valid-after=\"20260901\" \(key)", .unsupportedKey, 31),
            ("a,role:chair namespaces=\"usher-*\" \(key)", .badNamespace, 24),
            ("a,role:chair namespaces=\"\" \(key)", .badNamespace, 24),
            ("a,role:chair namespaces=\"a\",namespaces=\"b\" \(key)", .repeatedOption, 29),
            ("a,role:chair valid-after=\"20260901\",valid-after=\"20260901\" \(key)", .repeatedOption, 37),
            ("a,role:chair valid-after=\"20260902\",valid-before=\"20260901\" \(key)", .emptyValidity, 14),
            ("a,role:chair valid-after=\"20260901\", \(key)", .unknownOption, 37),
            ("a,role:chair \(key)\r", .notText, 1), ("a\u{0},role:chair \(key)", .notText, 1),
        ] as [(String, SignerLineFault.Problem, Int)])
    func refuses(_ line: String, _ problem: SignerLineFault.Problem, _ column: Int) {
        let found = faults("# first\n" + line)
        #expect(found.map(\.problem) == [problem])
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.column) == [column])
    }

    @Test(
        "refuses times that do not exist or do not say UTC",
        arguments: [
            "2026091", "202609010", "20261301Z", "20260931Z", "20260229Z", "21000229Z", "202609012400Z",
            "202609011260Z", "20260901120060Z", "202609011200", "20260901120000", "19691231", "", "Z", "2026090aZ",
            "20260901T", "-0260901",
        ])
    func refusesTimes(_ time: String) {
        #expect(faults("a,role:chair valid-after=\"\(time)\" \(Self.key)").map(\.problem) == [.badTime])
    }

    @Test(
        "reads times as UTC",
        arguments: [
            ("19700101", 0), ("20000229Z", 951_782_400), ("20260901", 1_788_220_800), ("202609010830Z", 1_788_251_400),
            ("20260901083059Z", 1_788_251_459), ("99991231Z", 253_402_214_400),
        ] as [(String, Int64)])
    func times(_ text: String, _ seconds: Int64) throws {
        let line = "a,role:chair valid-after=\"\(text)\" \(Self.key)"
        #expect(try Signers(parsing: Array(line.utf8)).entries.first?.validAfter == seconds)
    }

    @Test("collects the faults of all lines, and finds a key that stands twice")
    func collects() {
        let text = "a,role:chair \(Self.key)\nb \(Self.key)\nc,role:dpo \(Self.key) again\n"
        let found = faults(text)
        #expect(found.map(\.line) == [2, 3])
        #expect(found.map(\.problem) == [.noRole, .repeatedKey])
    }

    @Test("refuses lines and files above the limit")
    func tooLong() {
        #expect(faults("# " + String(repeating: "x", count: 5000)).map(\.problem) == [.tooLong])
        #expect(faults(String(repeating: "#\n", count: 600_000)).map(\.problem) == [.tooLong])
    }
}
