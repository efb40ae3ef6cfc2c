import FlowModel
import Monitoring
import TestSupport
import Testing

/// Fifty windows at once: each name finds its own subject and no other.
@Suite struct ManySubjectsTests {
    private func index(of count: Int) throws -> SubjectIndex {
        var register = AuthorisationRegister()
        for number in 0..<count {
            var fixture = try AuthorisationFixture()
            let staffNumber = "T-\(1000 + number)"
            let person = try AuthorisationFixture.employee(staffNumber, "Person \(number)", .teacher, "user\(number)")
            fixture.facts.directory = IdentityDirectory(fixture.facts.directory.employees + [person])
            fixture.document.id = try AuthorisationFixture.identifier(UInt8(number))
            fixture.document.subject = try Mutation.subject(staffNumber, person.name, .teacher)
            fixture.document.bindings = [
                try AuthorisationFixture.binding("user\(number)"),
                try AuthorisationFixture.binding("user\(number)", .radiusUser),
            ]
            fixture.stateOtherFacts(number)
            let codes = try fixture.submit(to: &register).codes
            #expect(codes == [])
        }
        return try SubjectIndex(register.accepted.first.map { register.windows(openAt: $0.opening) } ?? [])
    }

    private func match(_ user: String, in index: SubjectIndex) -> SubjectMatch? {
        let line = Array(user.utf8)
        return index.match(IdentityFields(user: 0..<line.count, userEncoding: .percent), in: line.span)
    }

    @Test func eachFindsItsOwn() throws {
        let index = try index(of: 50)
        for number in 0..<50 {
            let found = match("USER\(number)", in: index)
            #expect(found?.subject.text == "T-\(1000 + number)")
            #expect(found?.kind == .proxyUser)
            #expect(found?.grade == .authenticatedOwnDevice)
        }
    }

    @Test func strangersFindNothing() throws {
        let index = try index(of: 50)
        for number in 50..<5000 { #expect(match("user\(number)", in: index) == nil) }
        for user in ["user", "user0 ", " user0", "user00", "resu0", "user%30%30"] {
            #expect(match(user, in: index) == nil)
        }
        #expect(match("user%30", in: index)?.subject.text == "T-1000")
    }
}
