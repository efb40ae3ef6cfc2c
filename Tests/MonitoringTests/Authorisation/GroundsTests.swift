import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Refusal 14: grounds that say nothing, and grounds that were used before.
@Suite struct GroundsTests {
    @Test(arguments: [
        "n/a n/a n/a", "As discussed.", "See file, as attached.", "aaaaaaaaaaaa", "To be confirmed (tbc)", "..........",
        "same as before, same as before", "misconduct misconduct",
    ])
    func aTextThatSaysNothing(_ text: String) throws {
        #expect(Boilerplate.saysNothing(text))
        let codes = try AuthorisationFixture.codes {
            $0.document.grounds = [try Mutation.ground("2026-04-20", text)]
        }
        #expect(codes == [.emptyText])
    }

    @Test(arguments: ["Feed seen during maths.", "Gwelwyd ffrwd yn ystod gwers.", "Done on 21 April; it was denied."])
    func aTextThatSaysSomething(_ text: String) {
        #expect(!Boilerplate.saysNothing(text))
    }

    private func secondCodes(
        _ change: (inout AuthorisationFixture) throws -> Void
    ) throws -> Set<RefusalCode> {
        var register = AuthorisationRegister()
        _ = try AuthorisationFixture().submit(to: &register)
        var second = try AuthorisationFixture()
        second.document.id = try AuthorisationFixture.identifier(8)
        second.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
        second.document.bindings = [try AuthorisationFixture.binding("b.brook")]
        try change(&second)
        return Set(try second.submit(to: &register).codes)
    }

    @Test func groundsOfAnEarlierAuthorisationNeedTheChair() throws {
        #expect(try secondCodes { _ in } == [.repeatedGrounds])
        #expect(try secondCodes { try Mutation.countersign(&$0) } == [])
        #expect(try secondCodes { $0.stateOtherFacts() } == [])
    }

    @Test func aCopyIsKnownInCapitalsAndWithOtherStops() throws {
        let codes = try secondCodes {
            $0.document.grounds = $0.document.grounds.map {
                Ground(date: $0.date, source: .other, fact: $0.fact.uppercased().replacing(".", with: " !"))
            }
        }
        #expect(codes == [.repeatedGrounds])
    }
}
