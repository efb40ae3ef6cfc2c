import Custody
import FlowModel
import Monitoring
import Testing

@Suite("The list of sealing keys")
struct SealingKeyHolderTests {
    private static let heading = "name,role,sealing_key,signer\n"

    private static func key(_ byte: UInt8) throws -> String {
        try #require(SealingKey(bytes: [byte] + [UInt8](repeating: 0, count: 31))).text
    }

    @Test("each row is one person")
    func rows() throws {
        let text =
            Self.heading + "Ira Irwin,investigator,\(try Self.key(9)),I.Irwin@school.example\n"
            + "Cleo Chair,recovery,\(try Self.key(10)),\n"
        let (holders, faults) = SealingKeyHolder.parse(Array(text.utf8), file: "keys.csv")
        #expect(faults.isEmpty)
        #expect(holders?.map(\.name) == ["Ira Irwin", "Cleo Chair"])
        #expect(holders?.map(\.role) == [.investigator, .recovery])
        #expect(holders?.map(\.signer) == ["i.irwin@school.example", nil])
    }

    @Test("a mistyped key, an unknown role and a key that stands twice are all told with their lines")
    func faults() throws {
        let good = try Self.key(9)
        let text =
            Self.heading
            + "A,investigator,\(good)x,\nB,auditor,\(try Self.key(10)),\nC,recovery,\(good),\nD,recovery,\(good),\n"
        let (holders, faults) = SealingKeyHolder.parse(Array(text.utf8), file: "keys.csv")
        #expect(holders == nil)
        #expect(faults.map(\.line) == [2, 3, 5])
    }

    @Test("a signer whom allowed_signers does not have is told at its place")
    func unknownSigner() throws {
        let text = Self.heading + "A,investigator,\(try Self.key(9)),a.ames\n"
        let read = { (signers: Set<String>?) in
            SealingKeyHolder.parse(Array(text.utf8), file: "keys.csv", signers: signers)
        }
        let (holders, faults) = read(["b.bell"])
        #expect(holders == nil)
        #expect(faults.map(\.line) == [2] && faults.allSatisfy { $0.column > 20 })
        #expect(read(["a.ames"]).faults == [] && read(nil).faults == [])
    }
}
