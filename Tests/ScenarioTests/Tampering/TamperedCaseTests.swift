import Custody
import Reporting
import Testing

@Suite("One changed byte of a case")
struct TamperedCaseTests {
    /// Every file that a verification of this case rests on. The secret is none: a copy for verification does not have it;
    /// nobody had to countersign; and nothing fell away, of which `LapsedCaseTests` has a case of its own.
    private static let covered = CaseFile.allCases.filter {
        ![.windowSecret, .countersignatures, .lapses].contains($0)
    }

    private let small: SmallCase

    init() throws {
        small = try SmallCase.shared.get()
    }

    @Test("the case is intact before")
    func premise() {
        #expect(small.verify(small.contents).faults == [])
        #expect(small.verify(small.contents).chain.vouched == small.verify(small.contents).chain.entries.count)
    }

    @Test("anywhere in a file, verification fails and names the file", arguments: covered)
    func anywhere(in file: CaseFile) throws {
        let original = try #require(small.contents[file])
        var numbers = SeededNumbers(seed: UInt64(original.count))
        for _ in 0..<40 {
            let turned = try #require(TurnedBit(in: original, using: &numbers))
            let faults = small.verify(small.contents.with(file, turned.bytes)).faults
            let named = faults.filter { Self.names($0, file) }
            #expect(!named.isEmpty, "byte \(turned.position) of \(file.rawValue): \(faults)")
            if [.audit, .evidence].contains(file) {
                #expect(named.first?.row == turned.row, "byte \(turned.position) of \(file.rawValue)")
            }
        }
    }

    @Test(
        "every row of the chain and of the evidence is named by its own number", arguments: [CaseFile.audit, .evidence])
    func rows(of file: CaseFile) throws {
        let original = try #require(small.contents[file])
        let ends = original.indices.filter { original[$0] == UInt8(ascii: "\n") }
        for (index, end) in ends.enumerated() {
            for position in [end - 1, end - 40, end] {
                let turned = TurnedBit(in: original, at: position, bit: 0)
                let named = small.verify(small.contents.with(file, turned.bytes)).faults.first { Self.names($0, file) }
                #expect(named?.row == index + 1, "byte \(position)")
            }
        }
    }

    @Test("a countersignature that nobody asked for is a fault, whatever it holds", arguments: [false, true])
    func addedCountersignature(isReal: Bool) throws {
        let signature = try #require(small.contents[.authorisationSignature])
        let added = isReal ? signature : Array("no signature\n".utf8)
        let faults = small.verify(small.contents.with(.countersignatures, added)).faults
        #expect(faults.contains { $0.file == CaseFile.countersignatures.rawValue && $0.row == 1 })
    }

    /// A document and its signature answer for each other: which of the two was changed cannot be told.
    private static func names(_ fault: CaseFault, _ file: CaseFile) -> Bool {
        switch file {
        case .authorisation, .authorisationSignature:
            [CaseFile.authorisation.rawValue, CaseFile.authorisationSignature.rawValue].contains(fault.file)
        case .checkpoint, .checkpointSignature:
            [CaseFile.checkpoint.rawValue, CaseFile.checkpointSignature.rawValue].contains(fault.file)
        default: fault.file == file.rawValue
        }
    }
}
