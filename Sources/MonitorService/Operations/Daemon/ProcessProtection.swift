import Glibc

/// Keeps what the service reads out of files that others could read: no core dump, and no memory written to swap. Root can still look (law page W4), and docs/threat-model.md says so.
package enum ProcessProtection {
    /// Each measure that could not be taken, in words; the service runs without it.
    package static func apply() -> [String] {
        var missed: [String] = []
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        if setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) != 0 {
            missed.append("core dumps stay possible")
        }
        // Only pages that are really used: the program itself is large and mostly asleep.
        if mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) != 0 {
            missed.append("memory may be written to swap: raise LimitMEMLOCK, or encrypt the swap")
        }
        return missed
    }
}
