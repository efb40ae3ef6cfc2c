/// DNS messages for tests, byte by byte.
struct DNSBytes {
    var flags: UInt16
    var questions: [[UInt8]] = []
    var answers: [[UInt8]] = []
    var additionals: [[UInt8]] = []

    /// An ordinary query, or the answer to one.
    static func query(_ names: String...) -> DNSBytes {
        DNSBytes(flags: 0x0100, questions: names.map { name($0) + [0, 1, 0, 1] })
    }

    static func response(_ name: String, _ answers: [UInt8]...) -> DNSBytes {
        DNSBytes(flags: 0x8180, questions: [DNSBytes.name(name) + [0, 1, 0, 1]], answers: answers)
    }

    static func name(_ text: String) -> [UInt8] {
        text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }

    static func record(_ owner: [UInt8], _ type: UInt8, _ data: [UInt8]) -> [UInt8] {
        owner + [0, type, 0, 1, 0, 0, 0, 60, UInt8(data.count >> 8), UInt8(data.count & 0xff)] + data
    }

    var bytes: [UInt8] {
        func two(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xff)] }
        let counts = [questions.count, answers.count, 0, additionals.count].flatMap { two(UInt16($0)) }
        return [0x12, 0x34] + two(flags) + counts + questions.joined() + answers.joined() + additionals.joined()
    }
}
