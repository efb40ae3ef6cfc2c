import MonitorService
import TestSupport
import Testing

@Suite("Following a log, whatever happens to it")
struct RandomRotationTests {
    @Test("Every line arrives once, in its order", arguments: 0..<60)
    func property(seed: UInt64) throws {
        try withTemporaryFolder { folder in
            var program = try RandomProgram(seed: seed, in: folder)
            for _ in 0..<150 { try program.step() }
            try program.finish()
            let (found, expected) = (program.reader.lines, program.lines)
            let agreeing = zip(found, expected).prefix { $0 == $1 }.count
            #expect(
                found.count == expected.count && agreeing == expected.count,
                "line \(agreeing) is \(found.dropFirst(agreeing).first ?? "missing"): \(program.steps.joined(separator: " "))"
            )
            #expect(program.cutsLines || program.reader.lostBytes == 0, "seed \(seed)")
            #expect(!program.reader.mayHaveLostMore, "seed \(seed)")
        }
    }
}
