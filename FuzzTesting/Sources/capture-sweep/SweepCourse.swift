import CDispatch
import CSanitizers
import Foundation
import Glibc

/// What was read, and what it cost.
struct SweepCourse {
    private static let cuts = 50
    private static let flips = 50
    /// An input that takes so many times the CPU of the whole capture hangs; below the floor nothing is told by times.
    private static let hang = 100.0
    private static let floor = 0.01
    /// Bytes by which the heap may be larger after all variants of a capture than before, for what the library keeps.
    private static let growth = 1 << 20

    private(set) var faults = 0
    private var inputs = 0
    private var bytes = 0
    private var names = 0
    private var slots = 0
    private var longest = (seconds: 0.0, input: "none")

    mutating func sweep(_ path: String) {
        guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { return }
        let file = Array(data)
        // What traps ends the program: then the capture named last did, and will again.
        FileHandle.standardError.write(Data("\(path)\n".utf8))
        var random = SplitMix64(seed: 20_260_427)
        let whole = read(file, "\(path), whole", limit: .infinity)
        let limit = max(whole, Self.floor) * Self.hang
        let before = heap
        for _ in 0..<Self.cuts {
            let end = Int.random(in: 0..<file.count, using: &random)
            _ = read(Array(file[..<end]), "\(path), cut at \(end)", limit: limit)
        }
        for _ in 0..<Self.flips {
            var copy = file
            let place = Int.random(in: 0..<file.count, using: &random)
            copy[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            _ = read(copy, "\(path), a bit of byte \(place)", limit: limit)
        }
        let after = heap
        if after > before + Self.growth { report("\(path): the heap grew by \(after - before) bytes") }
    }

    func printFigures(captures: Int) {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print("captures: \(captures), inputs: \(inputs), bytes: \(bytes), names: \(names), slots: \(slots)")
        print("longest input: \(longest.seconds) s of CPU, \(longest.input)")
        print("peak memory: \(usage.ru_maxrss / 1024) MiB, faults: \(faults)")
    }

    /// - Returns: seconds of CPU.
    private mutating func read(_ file: [UInt8], _ input: String, limit: Double) -> Double {
        let start = cpu
        let found = CaptureRun.read(file)
        let seconds = cpu - start
        inputs += 1
        bytes += file.count
        names += found.names
        slots += found.slots
        if seconds > longest.seconds { longest = (seconds, input) }
        if seconds > limit { report("\(input): takes \(seconds) s") }
        return seconds
    }

    private mutating func report(_ fault: String) {
        faults += 1
        print(fault)
        fflush(nil)
    }

    private var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Bytes that are in use, as AddressSanitizer's allocator counts them.
    private var heap: Int { Int(__sanitizer_get_current_allocated_bytes()) }
}
