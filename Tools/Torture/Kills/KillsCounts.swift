/// What was done to the service.
struct KillsCounts {
    var kills = 0
    /// Before the service said that it was ready.
    var early = 0
    /// With the service running, and without.
    var rotationsUp: [Rotation: Int] = [:]
    var rotationsDown: [Rotation: Int] = [:]
    var fullDisks = 0
    /// With the service killed, and started again, while the disk was full.
    var fullStarts = 0

    var lines: [String] {
        let rotations = Rotation.allCases.map { kind in
            "rotated   \(kind.rawValue): \(rotationsUp[kind] ?? 0) running, \(rotationsDown[kind] ?? 0) not running"
        }
        return ["kills     \(kills), \(early) of them before the service was ready"] + rotations
            + ["full disk \(fullDisks), \(fullStarts) of them with a start in between"]
    }
}
