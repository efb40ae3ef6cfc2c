/// What the name of a rotated log tells of its age.
struct RotatedName: Hashable, Sendable {
    private enum Order: Hashable, Sendable {
        /// `access.log.3`: a higher number is older.
        case number(Int)
        /// `access.log-20261126`: a later stamp is younger.
        case stamp(String)
        /// Named after the log, but not so that its age can be told.
        case unordered
    }

    private let order: Order
    /// By its ending, `.gz`.
    let isCompressed: Bool

    /// Nil when `name` is not named after `log`, or is the log itself.
    init?(_ name: String, of log: String) {
        guard name.hasPrefix(log), name.utf8.count > log.utf8.count else { return nil }
        var rest = name.dropFirst(log.count)
        isCompressed = rest.hasSuffix(".gz")
        if isCompressed { rest = rest.dropLast(3) }
        let digits = rest.dropFirst()
        // Eight digits are a date.
        if rest.first == ".", digits.utf8.count < 8, digits.utf8.allSatisfy(RotatedName.isDigit),
            let number = Int(digits)
        {
            order = .number(number)
        } else if rest.first == "." || rest.first == "-" || rest.first == "_",
            digits.utf8.first.map(RotatedName.isDigit) == true
        {
            order = .stamp(String(rest))
        } else {
            order = .unordered
        }
    }

    var isOrdered: Bool { order != .unordered }

    /// False also where the two names cannot be compared.
    func isYounger(than other: RotatedName) -> Bool {
        switch (order, other.order) {
        case (.number(let number), .number(let otherNumber)): number < otherNumber
        case (.stamp(let stamp), .stamp(let otherStamp)): stamp > otherStamp
        default: false
        }
    }

    /// One is the compressed form of the other.
    func isSameRotation(as other: RotatedName) -> Bool {
        isOrdered && order == other.order
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
