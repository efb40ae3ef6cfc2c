import FlowModel
import Testing

@Suite struct IdentityGateTests {
    private func mayName(_ field: String, bound names: [String], _ encoding: UserEncoding = .plain) -> Bool {
        let gate = IdentityGate(users: names.map { Array($0.utf8) }, clients: [], wantsHardware: false)
        let line = Array(field.utf8)
        return gate.mayName(IdentityFields(user: 0..<line.count, userEncoding: encoding), in: line.span)
    }

    @Test func wantsWhatIsBound() {
        let none = IdentityGate(users: [], clients: [], wantsHardware: false)
        #expect(!none.wantsUser && !none.wantsClient && !none.wantsHardware)
        let all = IdentityGate(users: [[0x61]], clients: [IPAddress(v4: 1)], wantsHardware: true)
        #expect(all.wantsUser && all.wantsClient && all.wantsHardware)
    }

    @Test(arguments: ["j.smith", "J.SMITH", "j.Smith", "x y.smith", #"dom\\j.smith"#, "%6a.smith", "j.smit%68"])
    func neverStopsWhatMayBeTheSubject(_ field: String) {
        #expect(mayName(field, bound: ["j.smith", "x y.smith"], .percentAndDoubledBackslash))
    }

    @Test(arguments: ["a.jones", "-", "j.smyth", "smith2", "j.smit", #"town\\a.jones"#, "jane jones"])
    func stopsStrangers(_ field: String) {
        #expect(!mayName(field, bound: ["j.smith"], .percentAndDoubledBackslash))
    }

    @Test func escapedQuoteBeforeTheTailIsNotTakenForADomain() {
        #expect(mayName(#"ab\"cd"#, bound: [#"ab"cd"#], .backslashEscapes))
    }

    @Test func costDoesNotDependOnHowManyAreBound() {
        var random = SplitMix64(seed: 64)
        let names = (0..<50).map { _ in String(random.next(), radix: 36) }
        let strangers = (0..<5000).map { _ in String(random.next(), radix: 36) }
        let passed = strangers.count { mayName($0, bound: names) }
        #expect(passed < strangers.count / 100)
        #expect(names.allSatisfy { mayName($0, bound: names) })
    }

    private func mayName(client text: String, bound: [IPAddress]) -> Bool {
        let gate = IdentityGate(users: [], clients: bound, wantsHardware: false)
        let line = Array(text.utf8)
        return gate.mayName(IdentityFields(client: 0..<line.count, userEncoding: .plain), in: line.span)
    }

    @Test func addressesWithColonsAreNeverJudgedByTheirText() {
        let bound = [IPAddress(v4: 0x0a14_0123)]
        for text in ["10.20.1.35", "::ffff:10.20.1.35", "::ffff:a14:123", "2001:db8::1"] {
            #expect(mayName(client: text, bound: bound))
        }
        #expect(!mayName(client: "10.20.1.36", bound: bound))
    }

    @Test func boundHardwareLetsEveryLineThatCarriesItThrough() {
        let gate = IdentityGate(users: [], clients: [], wantsHardware: true)
        let line = Array("02:00:5e:10:00:01".utf8)
        let carried = gate.mayName(IdentityFields(hardware: 0..<17, userEncoding: .plain), in: line.span)
        let absent = gate.mayName(IdentityFields(userEncoding: .plain), in: line.span)
        #expect(carried)
        #expect(!absent)
    }
}
