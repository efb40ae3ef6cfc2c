/// AES-128 of one block (FIPS 197), written from the standard, so that the packets of the tests are hidden by other code
/// than what uncovers them.
struct AESBlock {
    private let roundKeys: [[UInt8]]
    private static let substitution = makeSubstitution()

    init(key: [UInt8]) {
        var words = stride(from: 0, to: 16, by: 4).map { Array(key[$0..<$0 + 4]) }
        var constant: UInt8 = 1
        for index in 4..<44 {
            var word = words[index - 1]
            if index % 4 == 0 {
                word = [word[1], word[2], word[3], word[0]].map { Self.substitution[Int($0)] }
                word[0] ^= constant
                constant = Self.double(constant)
            }
            words.append(zip(words[index - 4], word).map { $0 ^ $1 })
        }
        roundKeys = stride(from: 0, to: 44, by: 4).map { words[$0..<$0 + 4].flatMap { $0 } }
    }

    func encrypt(_ block: [UInt8]) -> [UInt8] {
        var state = zip(block, roundKeys[0]).map { $0 ^ $1 }
        for round in 1...10 {
            let substituted = state.map { Self.substitution[Int($0)] }
            state = (0..<16).map { substituted[($0 + 4 * ($0 % 4)) % 16] }
            if round < 10 { state = stride(from: 0, to: 16, by: 4).flatMap { Self.mix(Array(state[$0..<$0 + 4])) } }
            state = zip(state, roundKeys[round]).map { $0 ^ $1 }
        }
        return state
    }

    private static func double(_ value: UInt8) -> UInt8 { value << 1 ^ (value & 0x80 == 0 ? 0 : 0x1b) }

    private static func mix(_ column: [UInt8]) -> [UInt8] {
        let sum = column.reduce(0, ^)
        return (0..<4).map { column[$0] ^ sum ^ double(column[$0] ^ column[($0 + 1) % 4]) }
    }

    /// By walking through the field with a generator and its inverse.
    private static func makeSubstitution() -> [UInt8] {
        var table = [UInt8](repeating: 0x63, count: 256)
        var value: UInt8 = 1
        var inverse: UInt8 = 1
        repeat {
            value ^= double(value)
            inverse ^= inverse << 1
            inverse ^= inverse << 2
            inverse ^= inverse << 4
            if inverse & 0x80 != 0 { inverse ^= 0x09 }
            let rotated = (1...4).map { inverse << $0 | inverse >> (8 - $0) }.reduce(inverse, ^)
            table[Int(value)] = rotated ^ 0x63
        } while value != 1
        return table
    }
}
