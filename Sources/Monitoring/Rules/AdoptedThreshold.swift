/// What the governing body adopted as "excessive" (policy 3.1 leaves the word undefined, and reports that judge without a
/// definition lose at tribunals). The authorisation says when, and where the decision is recorded.
package struct AdoptedThreshold: Hashable, Sendable {
    /// Active minutes in working time, outside breaks, on one school day.
    package let minutesPerDay: Int64
    /// The same over ten consecutive school days.
    package let minutesPerTenDays: Int64

    /// Nil when a limit is not positive or the ten-day limit is below the daily one.
    package init?(minutesPerDay: Int64, minutesPerTenDays: Int64) {
        guard (1...1440).contains(minutesPerDay), (minutesPerDay...14_400).contains(minutesPerTenDays) else {
            return nil
        }
        self.minutesPerDay = minutesPerDay
        self.minutesPerTenDays = minutesPerTenDays
    }
}
