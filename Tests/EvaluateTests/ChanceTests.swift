import Testing
import evaluate

@Suite struct ChanceTests {
    @Test func theSameSeedGivesTheSameDay() {
        let first = ScriptedDay(.scroll, seed: 5, person: 0, day: 1)
        #expect(first.requests == ScriptedDay(.scroll, seed: 5, person: 0, day: 1).requests)
        #expect(first.requests != ScriptedDay(.scroll, seed: 6, person: 0, day: 1).requests)
        #expect(first.requests != ScriptedDay(.scroll, seed: 5, person: 1, day: 1).requests)
    }
}
