import Foundation
import Testing

/// Every input that a fuzzer once stumbled over, and those that reach a bound, through the function that the fuzzer calls.
/// A case that traps or fails a check ends the tests: its target is printed last.
@Suite(.timeLimit(.minutes(5))) struct FuzzCasesTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../FuzzTesting/cases").standardized

    private static func cases(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: target.rawValue)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
    }

    @Test(arguments: FuzzTarget.allCases) func theCasesOf(_ target: FuzzTarget) throws {
        let cases = try Self.cases(target)
        #expect(!cases.isEmpty, "no case is kept for this target")
        for (name, bytes) in cases {
            #expect(!bytes.isEmpty, "\(name)")
            target.run(bytes.span)
        }
    }

    @Test func everyFolderOfCasesHasATarget() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(FuzzTarget.allCases.map(\.rawValue)))
    }

    /// A target must bear nothing at all, one byte, and every beginning of a case that is not long.
    @Test(arguments: FuzzTarget.allCases) func beginnings(_ target: FuzzTarget) throws {
        for (_, bytes) in try Self.cases(target) where bytes.count <= 600 {
            for count in 0..<bytes.count { target.run(bytes.span.extracting(0..<count)) }
        }
        for byte in UInt8.min...UInt8.max { target.run([byte].span) }
    }
}
