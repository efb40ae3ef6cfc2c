import FlowDecoding
import FlowModel
import Testing

/// The quick test must agree with the exact comparison wherever that says yes, on lines made to break it.
@Suite struct SquidNativeGateTests {
    private static let names = [
        "j.smith", "jane smith", #"littletown\j.smith"#, "j.smith@littletown.example", "siân.o'brien", "a", "ab\"c%d",
        "k. lee", #"dom\x"#, "trailing ", " leading", "café", "hier_none", "x y z",
    ]
    private static let clients = ["10.20.1.35", "192.0.2.1", "2001:db8::1", "1.2.3.4"]
    private static let strangers = [
        "-", "a.jones", "b.smith", "jane smyth", #"town\\k.lee"#, "HIER_bob", "X", "mr j.smit",
    ]
    private static let rests = [
        " -", " text/html", "", " text/html 12.5", " - sni.example splice", " HIER_NONE/-",
        " application/vnd.openxmlformats-officedocument.wordprocessingml.document", " - [a: b\\r\\n] [c]", " ]", "  ",
        "\r",
        " -\r",
    ]
    private static let hierarchies = [
        "HIER_DIRECT/192.0.2.9", "HIER_NONE/-", "DIRECT/192.0.2.9", "HIER_DIRECT/2001:db8:85a3:1111:2222:8a2e:370:7334",
        "TIMEOUT_HIER_DIRECT/192.0.2.9", "HIER_",
    ]

    /// One of the ways in which Squid could write `name`: any byte may be escaped, any letter may be a capital.
    private static func written(_ name: String, _ random: inout SplitMix64) -> String {
        name.utf8.map { byte -> String in
            let digits = String(byte, radix: 16)
            let escaped = "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            if byte == UInt8(ascii: "\\") { return Bool.random(using: &random) ? #"\\"# : escaped }
            if byte >= 0x80 || byte == UInt8(ascii: "%") || Int.random(in: 0..<25, using: &random) == 0 {
                return escaped
            }
            let character = String(UnicodeScalar(byte))
            return Int.random(in: 0..<4, using: &random) == 0 ? character.uppercased() : character
        }.joined()
    }

    private static func line(_ random: inout SplitMix64) -> NativeLine {
        func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        var line = NativeLine()
        line.elapsed = pick(["0", "7", "20032", "999999", "12345678", "-1", ""])
        line.stamp = pick(["1795384192.394", "1795384192.394", "795384192.394", "x"])
        line.client = pick(clients + ["10.20.1.36", "::ffff:10.20.1.35", "::ffff:a14:123", "-", "10.30.1.10"])
        line.user = Bool.random(using: &random) ? written(pick(names), &random) : pick(strangers)
        line.url = pick(["www.example.org:443", "a.b:1", "http://h.org/?q=" + String(repeating: "x", count: 90)])
        line.hierarchy = pick(hierarchies + ["HIER_DIRECT/192.0.2.9", "HIER_DIRECT/192.0.2.9"])
        line.rest = pick(rests + [" -", " text/html"])
        return line
    }

    @Test(arguments: [(true, true), (true, false), (false, true)])
    func neverRulesOutASubject(_ bindsUsers: Bool, _ bindsClients: Bool) {
        var random = SplitMix64(seed: bindsUsers ? 1 : 2)
        let gate = IdentityGate(users: bindsUsers ? Self.names : [], clients: bindsClients ? Self.clients : [])
        var subjects = 0
        for _ in 0..<60 {
            let lines = (0..<200).map { _ in Self.line(&random).text }
            let text = lines.map { $0 + "\n" }.joined()
            let passed = Set(SquidNativeFormat().candidates(text, gate).lines)
            for line in lines {
                let bare = line.hasSuffix("\r") ? String(line.dropLast()) : line
                guard Self.isSubject(bare, bindsUsers, bindsClients) else { continue }
                subjects += 1
                #expect(passed.contains(bare))
            }
        }
        #expect(subjects > 1000)
    }

    /// The exact comparison: whole decoded names, whole addresses.
    private static func isSubject(_ text: String, _ bindsUsers: Bool, _ bindsClients: Bool) -> Bool {
        let line = Array(text.utf8)
        guard case .fields(let fields) = SquidNativeFormat().identity(of: line.span) else { return false }
        let user = fields.user.flatMap { UserName.decode(line.span.extracting($0), fields.userEncoding) }
        if bindsUsers, let user, names.contains(String(decoding: user, as: UTF8.self)) { return true }
        let client = fields.client.flatMap { IPAddress(line.span.extracting($0)) }
        return bindsClients && client.map(clients.compactMap { IPAddress($0) }.contains) ?? false
    }

    @Test func rulesOutOrdinaryStrangers() {
        let gate = IdentityGate(users: ["j.smith"], clients: ["10.20.1.35"])
        let line = NativeLine(client: "10.20.1.36", user: "a.jones")
        let found = SquidNativeFormat().candidates((0..<100).map { _ in line.text + "\n" }.joined(), gate)
        #expect(found.lines.isEmpty)
        #expect(found.count.lines == 100)
    }

    @Test func nobodyBoundMeansNoLineIsLookedAt() {
        let found = SquidNativeFormat().candidates(NativeLine().text + "\n", IdentityGate())
        #expect(found.lines.isEmpty)
    }

    @Test func lastLineWithoutLineFeedIsACandidate() {
        let found = SquidNativeFormat().candidates(NativeLine().text, IdentityGate(users: ["j.smith"]))
        #expect(found.lines == [NativeLine().text])
    }
}
