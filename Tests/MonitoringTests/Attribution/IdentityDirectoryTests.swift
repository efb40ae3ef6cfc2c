import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct IdentityDirectoryTests {
    private static let header = "staff_number,name,role,phase,sites,proxy_users,devices,static_ips,generic\n"

    private func parse(_ rows: String) -> (directory: IdentityDirectory?, faults: [ConfigurationFault]) {
        IdentityDirectory.parse(Array((Self.header + rows).utf8), file: "staff.csv")
    }

    @Test func aRowBecomesAPerson() throws {
        let row =
            "T-014,Alex Archer,teacher,KS2,Valley;Hill,a.archer;littletown\\a.archer,3c:22:fb:01:02:03,10.1.2.3,\n"
        let directory = try #require(parse(row).directory)
        let employee = try #require(directory.employee(try AuthorisationFixture.staffNumber("T-014")))
        #expect(employee.name == "Alex Archer")
        #expect(employee.role == .teacher)
        #expect(employee.sites == ["Valley", "Hill"])
        #expect(employee.identities.count == 4)
        #expect(!employee.isGenericLogIn)
    }

    @Test func colleaguesWithOneLogInAreFound() throws {
        let directory = try #require(
            parse("A,Ann,teacher,,Hill,room4,,,\nB,Bob,teacher,,Hill,ROOM4;bob,,,\n").directory)
        let ann = try AuthorisationFixture.staffNumber("A")
        let bob = try AuthorisationFixture.staffNumber("B")
        #expect(directory.isSharedBeyond(ann, try NormalisedIdentity(.proxyUser, "Room4")))
        #expect(directory.isSharedBeyond(bob, try NormalisedIdentity(.radiusUser, "room4")))
        #expect(!directory.isSharedBeyond(bob, try NormalisedIdentity(.proxyUser, "bob")))
    }

    @Test func aLogInThatSeveralUseIsNoPerson() throws {
        let directory = try #require(parse("A,Ann,teacher,,Hill,a,,,\nS,Supply,supply,,Hill,supply1,,,yes\n").directory)
        #expect(directory.employees.count == 2)
        #expect(directory.people == [try AuthorisationFixture.staffNumber("A")])
    }

    @Test func aGenericRowMarksItsLogIns() throws {
        let directory = try #require(parse("S,Supply,supply,,Hill,supply1;supply,,,yes\n").directory)
        #expect(directory.isGeneric(try NormalisedIdentity(.proxyUser, "SUPPLY1")))
        #expect(!directory.isGeneric(try NormalisedIdentity(.proxyUser, "supply2")))
    }

    @Test(arguments: [
        ("A B,Ann,teacher,,Hill,,,,", 1), ("A,Ann,pupil,,Hill,,,,", 7), ("A,Ann,teacher,,Hill,a*,,,", 21),
        ("A,Ann,teacher,,Hill,guest,,,", 21), ("A,Ann,teacher,,Hill,,laptop,,", 22),
        ("A,Ann,teacher,,Hill,,,10.0.0.0/8,", 23), ("A,Ann,teacher,,Hill,,,,maybe", 24),
    ])
    func aFaultIsToldAtItsPlaceWithoutRepeatingTheValue(_ row: String, _ column: Int) throws {
        let (directory, faults) = parse(row + "\n")
        #expect(directory == nil)
        let fault = try #require(faults.first)
        #expect(faults.count == 1)
        #expect((fault.file, fault.line, fault.column) == ("staff.csv", 2, column))
    }

    private static let longHeader = "staff_number,name,role,sites,leaves_on,reports_to\n"

    private func parseLong(_ rows: String) -> (directory: IdentityDirectory?, faults: [ConfigurationFault]) {
        IdentityDirectory.parse(Array((Self.longHeader + rows).utf8), file: "staff.csv")
    }

    @Test func theSuperiorMayStandFurtherDown() throws {
        let rows = "A,Ann,teacher,Hill,2026-07-17,B\nB,Bob,leadership,Hill,,C\nC,Cat,principal,Hill,,\n"
        let directory = try #require(parseLong(rows).directory)
        let (ann, cat) = (try AuthorisationFixture.staffNumber("A"), try AuthorisationFixture.staffNumber("C"))
        #expect(directory.reports(ann, to: cat))
        #expect(!directory.reports(cat, to: ann))
        #expect(!directory.reports(ann, to: ann))
        #expect(directory.employee(ann)?.leavesOn == CivilDate("2026-07-17"))
        #expect(directory.employee(cat)?.leavesOn == nil)
    }

    @Test(arguments: [
        ("A,Ann,teacher,Hill,,B", 21), ("A,Ann,teacher,Hill,,a b", 21),
        ("A,Ann,teacher,Hill,17/07/2026,", 20),
    ])
    func anUnknownSuperiorAndADateInWordsAreFaults(_ row: String, _ column: Int) throws {
        let (directory, faults) = parseLong(row + "\n")
        #expect(directory == nil)
        let fault = try #require(faults.first)
        #expect(faults.count == 1)
        #expect((fault.line, fault.column) == (2, column))
    }

    @Test func aNumberThatStandsTwiceIsRefused() {
        let (directory, faults) = parse("A,Ann,teacher,,Hill,,,,\nA,Bob,teacher,,Hill,,,,\n")
        #expect(directory == nil)
        #expect(faults.map(\.line) == [3])
    }
}
