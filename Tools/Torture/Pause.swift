import CDispatch
import Foundation
import Glibc

/// The time, and waiting.
enum Pause {
    static func milliseconds(_ count: Int) {
        usleep(UInt32(max(0, count)) * 1_000)
    }

    /// Of the clock on the wall, which stamps lines.
    static var wall: Int64 {
        var instant = timespec()
        clock_gettime(CLOCK_REALTIME, &instant)
        return Int64(instant.tv_sec) * 1_000 + Int64(instant.tv_nsec) / 1_000_000
    }

    /// Asks every 50 ms.
    /// - Throws: when `condition` is not true in time.
    static func until(_ what: String, seconds: Int, _ condition: () throws -> Bool) throws {
        let deadline = wall + Int64(seconds) * 1_000
        while try !condition() {
            guard wall < deadline else { throw TortureFault("not within \(seconds) s: \(what)") }
            milliseconds(50)
        }
    }
}
