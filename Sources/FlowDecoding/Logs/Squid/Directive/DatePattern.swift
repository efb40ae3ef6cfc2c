import FlowModel

/// The `strftime` conversions of `%tl` and `%tg`, as far as they name an instant without doubt: a date, a time of day, and
/// for `%tl` a numeric zone. A local time without its zone is refused: an hour wrong is a lesson wrong.
struct DatePattern: Hashable, Sendable {
    /// What Squid writes when no argument is given.
    static let squidDefault = "%d/%b/%Y:%H:%M:%S %z"

    enum Piece: Hashable, Sendable {
        case literal(UInt8)
        case year, month, monthName, day, hour, minute, second, zone
    }

    let pieces: [Piece]

    /// Bytes of every value.
    var length: Int { pieces.reduce(0) { $0 + $1.length } }

    /// - Parameter isUTC: `%tg`, whose zone needs no saying.
    init(_ text: String, isUTC: Bool, column: Int) throws(DirectiveFault) {
        var pieces: [Piece] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "%") else {
                pieces.append(.literal(byte))
                continue
            }
            guard let conversion = bytes.next(), let known = DatePattern.pieces(of: conversion) else {
                throw DirectiveFault(
                    column: column, problem: "the time format has a conversion that cannot be read back",
                    hint: "use %Y %m %b %d %H %M %S %z %F %T only, or %ts.%03tu, which needs no zone")
            }
            pieces += known
        }
        self.pieces = pieces
        try requireInstant(isUTC: isUTC, column: column)
    }

    private func requireInstant(isUTC: Bool, column: Int) throws(DirectiveFault) {
        let date: [Piece] = [.year, .day, .hour, .minute, .second]
        guard date.allSatisfy(pieces.contains), pieces.contains(.month) || pieces.contains(.monthName) else {
            throw DirectiveFault(
                column: column, problem: "the time format leaves out a part of date or time",
                hint: "give year, month, day, hour, minute and second, or use %ts.%03tu")
        }
        guard isUTC || pieces.contains(.zone) else {
            throw DirectiveFault(
                column: column, problem: "the local time has no zone, so summer time cannot be told from winter time",
                hint: "add %z to the time format, or use %ts.%03tu")
        }
    }

    private static func pieces(of conversion: UInt8) -> [Piece]? {
        switch conversion {
        case UInt8(ascii: "Y"): [.year]
        case UInt8(ascii: "m"): [.month]
        case UInt8(ascii: "b"), UInt8(ascii: "h"): [.monthName]
        case UInt8(ascii: "d"): [.day]
        case UInt8(ascii: "H"): [.hour]
        case UInt8(ascii: "M"): [.minute]
        case UInt8(ascii: "S"): [.second]
        case UInt8(ascii: "z"): [.zone]
        case UInt8(ascii: "F"):
            [.year, .literal(UInt8(ascii: "-")), .month, .literal(UInt8(ascii: "-")), .day]
        case UInt8(ascii: "T"):
            [.hour, .literal(UInt8(ascii: ":")), .minute, .literal(UInt8(ascii: ":")), .second]
        case UInt8(ascii: "%"): [.literal(UInt8(ascii: "%"))]
        default: nil
        }
    }
}

extension DatePattern.Piece {
    /// Bytes of every value.
    var length: Int {
        switch self {
        case .literal: 1
        case .day, .month, .hour, .minute, .second: 2
        case .monthName: 3
        case .year: 4
        case .zone: 5
        }
    }
}
