import Custody
import Reporting
import Testing

@Suite("One changed byte of a report")
struct TamperedReportTests {
    private static let names = ReportFiles.names

    private let small: SmallCase

    init() throws {
        small = try SmallCase.shared.get()
    }

    private func verify(_ files: [ReportVerifier.SignedFile]) -> [CaseFault] {
        ReportVerifier.verify(files, signers: small.signers, against: nil).faults
    }

    /// The report with other bytes, or another signature, in one file.
    private func report(with name: String, _ bytes: [UInt8]?, signature: [UInt8]?) -> [ReportVerifier.SignedFile] {
        small.report.map { file in
            guard file.name == name else { return file }
            return ReportVerifier.SignedFile(
                name: name, bytes: bytes ?? file.bytes, signature: signature ?? file.signature)
        }
    }

    @Test("the report is good before, on its own and against its case")
    func premise() {
        let against = small.verify(small.contents)
        let (faults, report, signer) = ReportVerifier.verify(small.report, signers: small.signers, against: against)
        #expect(faults == [])
        #expect(report?.lessons.contains { $0.outcome == .forReview } == true)
        #expect(signer == "i.irwin@littletown.example")
        #expect(small.report.map(\.name).sorted() == Self.names.sorted())
    }

    @Test("anywhere in a file, verification fails and names the file", arguments: names)
    func bytes(of name: String) throws {
        let original = try #require(small.report.first { $0.name == name }?.bytes)
        var numbers = SeededNumbers(seed: UInt64(original.count))
        for _ in 0..<8 {
            let turned = try #require(TurnedBit(in: original, using: &numbers))
            let faults = verify(report(with: name, turned.bytes, signature: nil))
            #expect(
                faults.contains { $0.file == name || $0.file == name + ".sig" }, "byte \(turned.position): \(faults)")
        }
    }

    @Test("anywhere in a signature, verification fails and names the signature", arguments: names)
    func signature(of name: String) throws {
        let original = try #require(small.report.first { $0.name == name }?.signature)
        var numbers = SeededNumbers(seed: UInt64(name.utf8.count))
        for _ in 0..<5 {
            let turned = try #require(TurnedBit(in: original, using: &numbers))
            let faults = verify(report(with: name, nil, signature: turned.bytes))
            #expect(faults.map(\.file) == [name + ".sig"], "byte \(turned.position)")
        }
    }

    @Test("a rendering that says something else is named with the row where it begins to")
    func row() throws {
        let original = try #require(small.report.first { $0.name == "report.txt" }?.bytes)
        let position = try #require(original.indices.dropFirst(original.count / 2).first)
        let turned = TurnedBit(in: original, at: position, bit: 1)
        let faults = verify(report(with: "report.txt", turned.bytes, signature: nil))
        #expect(faults.first { $0.file == "report.txt" }?.row == turned.row)
    }

    @Test("a report of another case is refused, though it is signed")
    func otherCase() throws {
        let chain = try #require(small.contents[.audit])
        let cut = Array(chain.dropLast().prefix(through: chain.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? 0))
        let against = small.verify(small.contents.with(.audit, cut))
        let faults = ReportVerifier.verify(small.report, signers: small.signers, against: against).faults
        #expect(faults.contains { $0.file == CaseFile.audit.rawValue })
    }

    @Test("a report with a missing file or signature is refused", arguments: names)
    func missing(name: String) {
        #expect(verify(small.report.filter { $0.name != name }).contains { $0.file == name })
        let unsigned = small.report.map { file in
            ReportVerifier.SignedFile(
                name: file.name, bytes: file.bytes, signature: file.name == name ? nil : file.signature)
        }
        #expect(verify(unsigned).map(\.file) == [name + ".sig"])
    }
}
