/// Whole numbers, in the one way that each can be written.
extension JSONParser {
    mutating func number() throws(JSONFault) -> Int64 {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let first = try current()
        guard isDigit(first) else { throw fault(.unexpectedByte) }
        var value: Int64 = 0
        while position < bytes.count, isDigit(bytes[position]) {
            let digit = Int64(bytes[position] - UInt8(ascii: "0"))
            let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(negative ? -digit : digit)
            guard !tooLarge, !overflow else { throw fault(.numberTooLarge, at: start) }
            value = sum
            position += 1
        }
        if position < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position]) {
            throw fault(.numberNotWhole, at: start)
        }
        let digits = position - start - (negative ? 1 : 0)
        guard first != UInt8(ascii: "0") || (digits == 1 && !negative) else {
            throw fault(.numberBadlyWritten, at: start)
        }
        return value
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
