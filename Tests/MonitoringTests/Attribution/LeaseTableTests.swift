import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct LeaseTableTests {
    private static let file = """
        from,until,address,hardware,user
        2026-05-05T08:00:00Z,2026-05-05T09:00:00Z,10.20.1.14,3c:22:fb:00:11:22,A.Archer
        2026-05-05T09:00:00Z,2026-05-05T10:00:00Z,10.20.1.14,,b.brook
        2026-05-05T09:30:00Z,2026-05-05T09:40:00Z,10.20.1.14,,c.carr

        """

    private func table(_ text: String = file) throws -> LeaseTable {
        let (table, faults) = LeaseTable.parse(Array(text.utf8), file: "leases.csv")
        return try #require(table, "\(faults)")
    }

    private func holder(_ time: String, hardware: String? = nil) throws -> LeaseTable.Holder {
        let address = try #require(IPAddress("10.20.1.14"))
        let instant = try #require(RFC3339.timestamp("2026-05-05T\(time)Z"))
        return try table().holder(of: address, hardware.flatMap { MACAddress($0) }, at: instant)
    }

    @Test func itTellsWhoHadAnAddressAndWhen() throws {
        #expect(try holder("07:59:59") == .nobody)
        #expect(try holder("08:00:00") == .user(Array("a.archer".utf8)))
        #expect(try holder("08:59:59", hardware: "3c:22:fb:00:11:22") == .user(Array("a.archer".utf8)))
        #expect(try holder("09:00:00", hardware: "3c:22:fb:00:11:22") == .user(Array("b.brook".utf8)))
        #expect(try holder("10:00:00") == .nobody)
        #expect(try table().knows(try #require(IPAddress("10.20.1.15"))) == false)
    }

    @Test func twoPeopleOrAnotherDeviceNameNobody() throws {
        #expect(try holder("09:35:00") == .disputed)
        #expect(try holder("08:30:00", hardware: "3c:22:fb:00:11:23") == .disputed)
    }

    @Test(arguments: [
        ("2026-05-05,2026-05-05T09:00:00Z,10.20.1.14,,a", "from"),
        ("2026-05-05T08:00:00Z,soon,10.20.1.14,,a", "until"),
        ("2026-05-05T08:00:00Z,2026-05-05T08:00:00Z,10.20.1.14,,a", "until"),
        ("2026-05-05T08:00:00Z,2026-05-05T09:00:00Z,10.20.1,,a", "address"),
        ("2026-05-05T08:00:00Z,2026-05-05T09:00:00Z,10.20.1.14,3c,a", "hardware"),
        ("2026-05-05T08:00:00Z,2026-05-05T09:00:00Z,10.20.1.14,,", "user"),
    ])
    func anyFaultRefusesTheWholeFile(row: String, column: String) {
        let (table, faults) = LeaseTable.parse(Array((Self.file + row + "\n").utf8), file: "leases.csv")
        #expect(table == nil)
        #expect(faults.count == 1 && "\(faults)".contains("leases.csv"), "\(column): \(faults)")
    }

    @Test func ofOthersOnlyWhatASubjectsAddressNeedsIsKept() throws {
        let subjects = try SubjectIndex(AuthorisationFixture().windows())
        let other = "2026-05-05T08:00:00Z,2026-05-05T10:00:00Z,10.20.1.15,,b.brook\n"
        let table = try table(Self.file + other).limited(to: subjects)
        let (own, foreign) = (try #require(IPAddress("10.20.1.14")), try #require(IPAddress("10.20.1.15")))
        #expect(table.knows(own) && !table.knows(foreign))
        for (time, addresses) in [("08:30", [own]), ("09:10", []), ("09:35", []), ("07:00", [])]
            as [(String, [IPAddress])]
        {
            let instant = try #require(RFC3339.timestamp("2026-05-05T\(time):00Z"))
            #expect(table.addresses(of: subjects, at: instant) == Set(addresses), "\(time)")
        }
        // The address is somebody else's by then.
        let later = try #require(RFC3339.timestamp("2026-05-05T09:10:00Z"))
        #expect(table.holder(of: own, nil, at: later) == .user(Array("b.brook".utf8)))
    }
}
