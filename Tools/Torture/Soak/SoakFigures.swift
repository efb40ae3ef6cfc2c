/// What a phase of a soak came to, against its limits.
struct SoakFigures {
    let phase: String
    let samples: [SoakSample]
    /// Of one core, over the whole phase.
    let cpuPercent: Double
    let mostCPU: Double
    /// Descriptors of sources that were open and should not be.
    let strays: Int

    static let mostResidentKiB = 64 * 1_024
    /// Memory counts as flat when the last quarter takes at most so much more than the second, in percent.
    static let growth = 5.0

    private var residentMost: Int { samples.map(\.residentKiB).max() ?? 0 }

    /// Of the last quarter against the second, in percent; nil where there are too few samples to tell.
    private var grown: Double? {
        guard samples.count >= 8 else { return nil }
        let quarter = samples.count / 4
        let mean = { (part: ArraySlice<SoakSample>) in
            Double(part.reduce(0) { $0 + $1.residentKiB }) / Double(part.count)
        }
        let before = mean(samples[quarter..<(2 * quarter)])
        return (mean(samples.suffix(quarter)) - before) / before * 100
    }

    var isGood: Bool {
        cpuPercent < mostCPU && residentMost <= Self.mostResidentKiB && (grown ?? 0) <= Self.growth && strays == 0
            && samples.allSatisfy { $0.drops == 0 }
    }

    var lines: [String] {
        let growth = grown.map { "\(SoakSample.text($0)) %" } ?? "too short to tell"
        return [
            "\(phase): CPU \(SoakSample.text(cpuPercent)) % of one core (limit \(mostCPU))",
            "\(phase): memory \(residentMost) KiB at most (limit \(Self.mostResidentKiB)), growth \(growth)",
            "\(phase): \(samples.last?.lines ?? 0) lines read, \(samples.map(\.drops).max() ?? 0) bytes lost, "
                + "lag \(samples.compactMap(\.lag).max() ?? 0) ms at most",
            "\(phase): \(strays) descriptors of sources open that should not be",
            "\(phase): \(isGood ? "good" : "BAD")",
        ]
    }
}
