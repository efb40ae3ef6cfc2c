import Custody
import Testing

/// Every single byte of a chain's file is changed, removed and doubled, and the file is cut everywhere.
@Suite("tampering with a chain")
struct AuditTamperingTests {
    private let sample = SampleChain(entries: 3)

    /// The row, counted from 1, that the byte at `index` belongs to.
    private func row(of index: Int) -> Int {
        sample.file[..<index].count { $0 == 0x0a } + 1
    }

    private func namesRow(_ file: [UInt8], of index: Int) throws -> Bool {
        try SampleChain.verify(file).faults.first?.row == row(of: index)
    }

    @Test("every changed byte is found and its row named first")
    func changed() throws {
        for index in sample.file.indices {
            for mask in [0x01, 0x80] as [UInt8] {
                var file = sample.file
                file[index] ^= mask
                #expect(try namesRow(file, of: index), "byte \(index) xor \(mask)")
            }
        }
    }

    @Test("every byte turned into a line feed is found")
    func split() throws {
        for index in sample.file.indices where sample.file[index] != 0x0a {
            var file = sample.file
            file[index] = 0x0a
            #expect(try namesRow(file, of: index), "byte \(index)")
        }
    }

    @Test("every removed byte is found and its row named first")
    func removed() throws {
        for index in sample.file.indices {
            var file = sample.file
            file.remove(at: index)
            #expect(try namesRow(file, of: index), "byte \(index)")
        }
    }

    @Test("every added byte is found and its row named first", arguments: [0x20, 0x0a] as [UInt8])
    func added(_ byte: UInt8) throws {
        for index in sample.file.indices {
            var file = sample.file
            file.insert(byte, at: index)
            // A line feed before a line feed makes the next row, which is empty.
            let isNext = byte == 0x0a && sample.file[index] == 0x0a
            let found = try SampleChain.verify(file).faults.first?.row
            #expect(found == row(of: index) + (isNext ? 1 : 0), "before byte \(index)")
        }
        #expect(try SampleChain.verify(sample.file + [byte]).faults.first?.row == 4)
    }

    @Test("with a checkpoint, a cut at every byte is found")
    func truncated() throws {
        let checkpoint = try sample.checkpoint()
        #expect(try SampleChain.verify(sample.file, [checkpoint]).isIntact)
        for length in sample.file.indices {
            let verdict = try SampleChain.verify(Array(sample.file.prefix(length)), [checkpoint])
            #expect(!verdict.isIntact, "\(length) bytes")
        }
    }

    @Test("every changed byte of a checkpoint or of its signature is found")
    func changedCheckpoint() throws {
        let checkpoint = try sample.checkpoint()
        for index in checkpoint.bytes.indices {
            var bytes = checkpoint.bytes
            bytes[index] ^= 0x01
            let altered = SignedDocument(bytes: bytes, signature: checkpoint.signature)
            #expect(try !SampleChain.verify(sample.file, [altered]).isIntact, "byte \(index)")
        }
    }
}
