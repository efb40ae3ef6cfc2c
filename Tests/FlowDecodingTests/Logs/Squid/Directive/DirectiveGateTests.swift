import FlowDecoding
import FlowModel
import Testing

/// The quick test must agree with the exact comparison wherever that says yes, whatever the directive looks like.
@Suite struct DirectiveGateTests {
    private static let names = ["j.smith", "jane smith", #"town\k.lee"#, "a", "siân.o'brien", "o\"neil", "x y z", " b"]
    private static let strangers = ["-", "", "a.jones", "b.smith", "jane smyth", "mr j.smit", "smith", "J"]
    private static let clients = ["10.20.1.35", "1.2.3.4", "2001:db8::1"]
    private static let otherClients = ["10.20.1.36", "11.2.3.4", "-", "::ffff:10.20.1.35", "2001:db8::2"]

    private static let directives = [
        #"%tS %ts.%03tu %>a "%[un" %>Hs %>rd"#, #"%>a "%un" %tS %>Hs %>rd"#, "%un|%>a|%tS|%>Hs|%>rd",
        "%#un %tS %>Hs %>rd %>a", "%>a - %un [%tS] %>Hs %>rd",
    ]

    /// `name` as one of the directives' quotings would write it.
    private static func written(_ name: String, _ directive: String, _ random: inout SplitMix64) -> String {
        name.utf8.map { byte -> String in
            let character = String(UnicodeScalar(byte))
            if directive.contains("\"%un") {
                return "\"\\".contains(character) ? "\\" + character : byte < 0x80 ? character : "\\x"
            }
            let mustEscape = byte >= 0x80 || character == "%" || directive.contains("%#") && " \"\\".contains(character)
            if mustEscape, !directive.contains("%un") {
                let digits = String(byte, radix: 16)
                return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
            if character == "\\", directive.contains("%[") { return #"\\"# }
            return Bool.random(using: &random) ? character.uppercased() : character
        }.joined()
    }

    private static func line(_ directive: String, _ random: inout SplitMix64) -> String {
        func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        let user = Bool.random(using: &random) ? written(pick(names), directive, &random) : pick(strangers)
        let values = [
            "%tS": "1795384192.394", "%ts.%03tu": "1795384192.394", "%>Hs": "200", "%>rd": "www.example.org",
            "%>a": pick(clients + otherClients), "%[un": user, "%#un": user, "%un": user,
        ]
        var line = directive
        for (code, value) in values.sorted(by: { $0.key.count > $1.key.count }) {
            line = line.split(separator: code, omittingEmptySubsequences: false).joined(separator: value)
        }
        return Int.random(in: 0..<20, using: &random) == 0 ? String(line.dropLast(30)) : line
    }

    @Test(arguments: directives)
    func neverRulesOutASubjectOrALineThatDoesNotFit(_ directive: String) throws {
        var random = SplitMix64(seed: 77)
        let format = try SquidDirective.compile(directive)
        for (users, clients) in [(Self.names, Self.clients), (Self.names, []), ([], Self.clients)] {
            let gate = IdentityGate(users: users, clients: clients)
            let lines = (0..<800).map { _ in Self.line(directive, &random) }.filter { !$0.isEmpty }
            let passed = Set(format.candidates(lines.map { $0 + "\n" }.joined(), gate).lines)
            let wanted = lines.filter { Self.isWanted($0, format, users, clients) }
            #expect(wanted.count > 100)
            for line in wanted { #expect(passed.contains(line)) }
            #expect(passed.count < Set(lines).count)
        }
    }

    /// The exact comparison: whole decoded names, whole addresses; and everything whose client cannot be found.
    private static func isWanted(
        _ text: String, _ format: any LogFormat, _ users: [String], _ clients: [String]
    ) -> Bool {
        let line = Array(text.utf8)
        guard case .fields(let fields) = format.identity(of: line.span) else { return true }
        let user = fields.user.flatMap { UserName.decode(line.span.extracting($0), fields.userEncoding) }
        if let user, users.contains(String(decoding: user, as: UTF8.self)) { return true }
        let client = fields.client.flatMap { IPAddress(line.span.extracting($0)) }
        return client.map(clients.compactMap { IPAddress($0) }.contains) ?? false
    }
}
