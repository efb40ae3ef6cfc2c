/// How the interface of a pcapng file counts time: the options if_tsresol and if_tsoffset (section 4.2 of the draft).
struct PcapngClock: Sendable {
    /// Microseconds since 1970: what holds without options.
    static let standard = PcapngClock(multiplier: 1000, divisor: 1, shift: 0)

    private let multiplier: Int128
    private let divisor: Int128
    private let shift: Int
    /// Added to every time. The option has seconds; this has nanoseconds.
    private var offset: Int128 = 0

    private init(multiplier: Int128, divisor: Int128, shift: Int) {
        self.multiplier = multiplier
        self.divisor = divisor
        self.shift = shift
    }

    /// - Parameter resolution: the option's byte. The upper bit tells powers of 2 from powers of 10, the others are the
    ///   negative exponent.
    /// - Returns: nil when a second has more ticks than 64 bits can count: such a clock would repeat within a second.
    init?(resolution: UInt8) {
        let exponent = Int(resolution & 0x7f)
        if resolution & 0x80 != 0 {
            guard exponent < 64 else { return nil }
            self.init(multiplier: 1_000_000_000, divisor: 1, shift: exponent)
        } else {
            guard exponent < 20 else { return nil }
            self.init(
                multiplier: PcapngClock.power(of: 9 - exponent), divisor: PcapngClock.power(of: exponent - 9), shift: 0)
        }
    }

    func adding(seconds: Int64) -> PcapngClock {
        var clock = self
        clock.offset = Int128(seconds) * 1_000_000_000
        return clock
    }

    /// Nanoseconds since 1970, rounded down; nil for a time outside the years 1677 to 2262.
    /// No step overflows: the ticks have 64 bits, and no factor has more than 30.
    @inline(__always)
    func nanoseconds(ticks: UInt64) -> Int64? {
        var time = Int128(ticks) &* multiplier
        if divisor != 1 { time /= divisor }
        return Int64(exactly: (time &>> Int128(shift)) &+ offset)
    }

    /// Ten to the power of `exponent`; one for negative ones.
    private static func power(of exponent: Int) -> Int128 {
        (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 }
    }
}
