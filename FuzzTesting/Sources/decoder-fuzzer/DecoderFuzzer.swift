import CSanitizers
import FlowDecoding
import Glibc

/// Feeds one target with what libFuzzer makes up, or writes the inputs that it begins with.
@main
enum DecoderFuzzer {
    private static let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        if let folder = arguments.dropFirst().first {
            if arguments.first == "write-seeds" { return FuzzFolder(folder).write(FuzzSeeds.all) }
            if arguments.first == "write-cases" { return FuzzFolder(folder).write(FuzzBounds.all) }
        }
        if arguments.first == "list" { return print(names) }
        guard let name = arguments.first, let target = FuzzTarget(rawValue: name) else {
            print("usage: decoder-fuzzer TARGET [OPTIONS OF LIBFUZZER], list, write-seeds FOLDER or write-cases FOLDER")
            exit(2)
        }
        chosen = target
        // The target stands where libFuzzer expects the name of the program, which it does not look at.
        var count = CommandLine.argc - 1
        var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        exit(LLVMFuzzerRunDriver(&count, &values, testOneInput))
    }
}

/// Written once, before the fuzzer begins; it has one thread.
nonisolated(unsafe) private var chosen = FuzzTarget.packets

/// What libFuzzer calls, over and over.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(UnsafeBufferPointer(start: bytes, count: count).span)
    return 0
}
