/// One day of one person as it was scripted: what went over the wire, and what the person in truth did.
package struct ScriptedDay {
    package let profile: Profile
    package let person: Int
    package let day: Int
    /// In the order of their times.
    package let requests: [WireRequest]
    /// When the person used social media, in milliseconds after midnight.
    package let truth: [Range<Int64>]
    /// When something happened that no record can tell from use, such as posts from the school's own account.
    package let apart: [Range<Int64>]
    package let wiring: Wiring

    /// The same arguments give the same day.
    package init(_ profile: Profile, seed: UInt64, person: Int, day: Int) {
        var script = DayScript(chance: Chance(seed: seed, name: "\(profile.rawValue)/\(person)/\(day)"))
        profile.play(on: &script)
        self.profile = profile
        self.person = person
        self.day = day
        self.requests = script.requests.sorted { ($0.at, $0.host, $0.down) < ($1.at, $1.host, $1.down) }
        self.truth = script.truth
        self.apart = script.apart
        self.wiring = profile.wiring
    }
}
