import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// One change of a valid authorisation, and the one refusal that it must meet.
struct Mutation: Sendable, CustomTestStringConvertible {
    let code: RefusalCode
    let name: String
    let change: @Sendable (inout AuthorisationFixture) throws -> Void

    init(_ code: RefusalCode, _ name: String, _ change: @escaping @Sendable (inout AuthorisationFixture) throws -> Void)
    {
        self.code = code
        self.name = name
        self.change = change
    }

    static let all = scope + preparation + times + course + people

    var testDescription: String { "\(code): \(name)" }
}

@Suite struct AuthorisationRefusalTests {
    @Test(arguments: Mutation.all)
    func oneChangeMeetsItsRefusalAndNoOther(_ mutation: Mutation) throws {
        var fixture = try AuthorisationFixture()
        try mutation.change(&fixture)
        var register = AuthorisationRegister()
        let verdict = try fixture.submit(to: &register)
        #expect(Set(verdict.codes) == [mutation.code])
        #expect(register.accepted.isEmpty)
        #expect(register.windows(openAt: fixture.document.opensAt).isEmpty)
    }

    @Test func everyFaultIsToldAtOnce() throws {
        var fixture = try AuthorisationFixture()
        fixture.document.schoolID = "elsewhere"
        fixture.document.bindings.append(try AuthorisationFixture.binding("10.0.0.0/8", .staticAddress))
        fixture.document.recipients.removeLast()
        var register = AuthorisationRegister()
        let expected: Set<RefusalCode> = [.otherSchool, .wildcardIdentity, .recipientCount, .noRecoveryRecipient]
        let codes = try fixture.submit(to: &register).codes
        #expect(Set(codes) == expected)
    }

    @Test func aRefusalNamesTheMember() throws {
        var fixture = try AuthorisationFixture()
        fixture.document.bindings.append(try AuthorisationFixture.binding("b.brook"))
        var register = AuthorisationRegister()
        guard case .refused(let refusals) = try fixture.submit(to: &register) else {
            Issue.record("accepted")
            return
        }
        #expect(refusals.map(\.path) == ["identity_bindings[1].value"])
        #expect(refusals.allSatisfy { !$0.description.lowercased().contains("brook") })
    }
}
