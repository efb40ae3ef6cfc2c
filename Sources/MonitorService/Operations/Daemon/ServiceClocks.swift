import CDispatch
import FlowModel
import Foundation
import Glibc

/// The machine's two clocks.
package enum ServiceClocks {
    /// The present by both.
    package static func now() -> ServiceMoment {
        ServiceMoment(
            wall: Timestamp(milliseconds: milliseconds(CLOCK_REALTIME)), elapsed: milliseconds(CLOCK_BOOTTIME))
    }

    /// CLOCK_BOOTTIME also runs while the machine sleeps, so that waking up is no step of the clock.
    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var instant = timespec()
        clock_gettime(clock, &instant)
        return Int64(instant.tv_sec) * 1_000 + Int64(instant.tv_nsec) / 1_000_000
    }
}
