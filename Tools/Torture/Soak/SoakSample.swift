import Foundation

/// One look at the service.
struct SoakSample {
    /// Since the phase began.
    let seconds: Int
    let residentKiB: Int
    /// Of one core, since the look before.
    let cpuPercent: Double
    let lines: Int
    let drops: Int
    /// In milliseconds; nil before the first line.
    let lag: Int64?

    /// With three decimals.
    static func text(_ number: Double) -> String { String(format: "%.3f", number) }
}
