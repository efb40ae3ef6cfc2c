import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct SubjectIndexTests {
    private func windows(_ bindings: [DeclaredBinding]) throws -> [OpenWindow] {
        var fixture = try AuthorisationFixture()
        fixture.document.bindings = bindings
        return try fixture.windows()
    }

    private func grade(
        of user: String, _ encoding: UserEncoding = .percentAndDoubledBackslash, in index: SubjectIndex
    ) -> AttributionGrade? {
        let line = Array("x \(user) y".utf8)
        let fields = IdentityFields(user: 2..<(line.count - 2), userEncoding: encoding)
        return index.match(fields, in: line.span)?.grade
    }

    private func match(user: String = "", client: String = "", hardware: String = "", in index: SubjectIndex)
        -> SubjectMatch?
    {
        let line = Array((user + client + hardware).utf8)
        let clientStart = user.utf8.count
        let hardwareStart = clientStart + client.utf8.count
        let fields = IdentityFields(
            user: user.isEmpty ? nil : 0..<clientStart, client: client.isEmpty ? nil : clientStart..<hardwareStart,
            hardware: hardware.isEmpty ? nil : hardwareStart..<line.count, userEncoding: .plain)
        return index.match(fields, in: line.span)
    }

    @Test(arguments: ["a.archer", "A.Archer", "A%2eARCHER", "a%2Earcher"])
    func theWholeNameMatchesInEverySpelling(_ user: String) throws {
        let index = try SubjectIndex(try windows([try AuthorisationFixture.binding("a.archer")]))
        #expect(grade(of: user, in: index) == .authenticatedOwnDevice)
    }

    @Test(arguments: [
        "a.arche", "a.archer2", "xa.archer", "a.archer@littletown.example", "littletown\\\\a.archer", "archer", "-",
        "a",
        "a.archer%", "a.archer%00", "a.archer ", "b.brook", "%61.archerx", "a.archer%20",
    ])
    func nobodyElseMatches(_ user: String) throws {
        let index = try SubjectIndex(try windows([try AuthorisationFixture.binding("a.archer")]))
        #expect(grade(of: user, in: index) == nil)
    }

    @Test func realmsDomainsSpacesAndAccentsAreWholeNamesToo() throws {
        let names = ["a.archer@LITTLETOWN.EXAMPLE", "LITTLETOWN\\a.archer", "alex archer", "zoë.archer"]
        let index = try SubjectIndex(try windows(try names.map { try AuthorisationFixture.binding($0) }))
        for user in [
            "A.Archer@littletown.example", "littletown\\\\a.archer", "Alex Archer", "Alex%20Archer", "zo%C3%ABe.archer",
            "ZO%C3%8B.archer",
        ] {
            let expected = user == "zo%C3%ABe.archer" ? nil : AttributionGrade.authenticatedOwnDevice
            #expect(grade(of: user, in: index) == expected, "\(user)")
        }
    }

    @Test func gradesFollowTheKindOfBinding() throws {
        let index = try SubjectIndex(
            try windows([
                try AuthorisationFixture.binding("a.archer", .proxyUser, shared: true),
                try AuthorisationFixture.binding("alex-radius", .radiusUser),
                try AuthorisationFixture.binding("10.1.2.3", .staticAddress),
                try AuthorisationFixture.binding("3c:22:fb:01:02:03", .deviceID),
                try AuthorisationFixture.binding("3e:22:fb:01:02:03", .deviceID),
            ]))
        #expect(match(user: "a.archer", in: index)?.grade == .authenticatedSharedDevice)
        #expect(match(user: "alex-radius", in: index)?.grade == .networkLogOn)
        #expect(match(client: "10.1.2.3", in: index)?.grade == .deviceOnly)
        #expect(match(client: "::ffff:10.1.2.3", in: index)?.grade == .deviceOnly)
        #expect(match(hardware: "3C-22-FB-01-02-03", in: index)?.grade == .deviceOnly)
        #expect(match(hardware: "3e:22:fb:01:02:03", in: index)?.grade == .unknown)
        #expect(match(client: "10.1.2.30", in: index) == nil)
        #expect(match(in: index) == nil)
    }

    @Test func somebodyElsesLogInOnTheSubjectsDeviceIsSomebodyElse() throws {
        let index = try SubjectIndex(
            try windows([
                try AuthorisationFixture.binding("a.archer"),
                try AuthorisationFixture.binding("10.1.2.3", .staticAddress),
                try AuthorisationFixture.binding("3c:22:fb:01:02:03", .deviceID),
            ]))
        #expect(match(user: "b.brook", client: "10.1.2.3", hardware: "3c:22:fb:01:02:03", in: index) == nil)
        #expect(match(user: "a.archer", client: "10.9.9.9", in: index)?.kind == .proxyUser)
    }

    @Test func theDeviceOfOneSubjectAtTheAddressOfAnotherIsNeithers() throws {
        var register = AuthorisationRegister()
        var one = try AuthorisationFixture()
        one.document.bindings = [try AuthorisationFixture.binding("3c:22:fb:01:02:03", .deviceID)]
        var other = try AuthorisationFixture()
        other.document.id = try AuthorisationFixture.identifier(9)
        other.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
        other.document.bindings = [try AuthorisationFixture.binding("10.1.2.3", .staticAddress)]
        other.stateOtherFacts()
        _ = try one.submit(to: &register)
        _ = try other.submit(to: &register)
        let index = try SubjectIndex(register.windows(openAt: one.document.opensAt))
        #expect(match(client: "10.1.2.3", hardware: "3c:22:fb:01:02:03", in: index) == nil)
        #expect(match(client: "10.1.2.3", in: index)?.subject == other.document.subject.staffNumber)
        #expect(match(hardware: "3c:22:fb:01:02:03", in: index)?.subject == one.document.subject.staffNumber)
    }

    @Test func oneValueBoundToTwoPeopleIsRefused() throws {
        var other = try AuthorisationFixture()
        other.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
        other.document.bindings = [try AuthorisationFixture.binding("A.ARCHER", shared: true)]
        let both = try AuthorisationFixture().windows() + other.windows()
        #expect(both.count == 2)
        #expect(throws: RefusalCode.identityInUse) { try SubjectIndex(both) }
    }

    @Test func theGateAsksForNoMoreThanIsBound() throws {
        let users = try SubjectIndex(try windows([try AuthorisationFixture.binding("a.archer")])).gate
        #expect(users.wantsUser && !users.wantsClient && !users.wantsHardware)
        let none = try SubjectIndex([]).gate
        #expect(!none.wantsUser && !none.wantsClient && !none.wantsHardware)
    }

    @Test func anAttributedRecordIsUnchanged() throws {
        let index = try SubjectIndex(try windows([try AuthorisationFixture.binding("a.archer")]))
        let found = match(user: "A.ARCHER", in: index)
        let match = try #require(found)
        let record = FlowRecord(
            time: .endOnly(Timestamp(milliseconds: 5)),
            client: ClientIdentity(user: "a.archer", address: nil, hardware: nil), host: nil, form: .request,
            outcome: .denied, down: nil)
        let flow = index.attribute(record, as: match)
        #expect(flow.record == record)
        #expect(flow.subject.text == "T-014")
        #expect(flow.grade == .authenticatedOwnDevice)
    }
}
