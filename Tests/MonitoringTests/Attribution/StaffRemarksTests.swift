import FlowModel
import Monitoring
import Testing

@Suite("What does not fit in the staff list is told, and is no fault")
struct StaffRemarksTests {
    private static let header =
        "staff_number,name,role,phase,sites,proxy_users,devices,static_ips,generic,signer,reports_to\n"

    /// Line and column of each remark.
    private func remarks(_ rows: String..., phases: Set<String> = ["KS1", "KS2"]) throws -> [String] {
        let bytes = Array((Self.header + rows.map { $0 + "\n" }.joined()).utf8)
        let directory = try #require(IdentityDirectory.parse(bytes, file: "staff.csv").directory)
        let found = StaffRemarks(
            directory, sites: ["Valley", "Hill"], phases: phases, signers: ["a.ames@school.example"]
        ).find(bytes, file: "staff.csv")
        for remark in found { #expect(!"\(remark)".contains("Ames") && !"\(remark)".contains("a.ame")) }
        return found.map { "\($0.line):\($0.column)" }
    }

    @Test("a sound list has none")
    func sound() throws {
        let found = try remarks(
            "A,Ames,teacher,KS2,Valley;Hill,a.ames,,10.1.2.3,,A.Ames@school.example,B",
            "B,Bell,principal,,Hill,b.bell,,,,,", "S,Supply,supply,KS1,Hill,supply1,,,yes,,")
        #expect(found == [])
    }

    @Test("an unknown site, phase or signer is told at its place")
    func unknown() throws {
        #expect(try remarks("A,Ames,teacher,KS9,Vally,,,,,a.ame@school.example,") == ["2:20", "2:16", "2:30"])
        #expect(try remarks("A,Ames,teacher,KS9,Valley,,,,,,", phases: []) == [], "no file asks for a phase")
    }

    @Test("what stands in two rows is told at the later one, in whatever spelling")
    func shared() throws {
        #expect(
            try remarks(
                "A,Ames,teacher,,Hill,a.ames;room4,,,,,", "B,Bell,teacher,,Hill,ROOM4,,10.1.2.3,,,",
                "C,Carr,teacher,,Hill,c.carr,,10.1.2.3,,,") == ["3:22", "4:30"])
    }

    @Test("superiors that lead back, or to a log-in of several, are told")
    func superiors() throws {
        #expect(try remarks("A,Ames,teacher,,Hill,,,,,,A") == ["2:27"])
        #expect(try remarks("A,Ames,teacher,,Hill,,,,,,B", "B,Bell,teacher,,Hill,,,,,,A") == ["2:27", "3:27"])
        #expect(try remarks("A,Ames,teacher,,Hill,,,,,,S", "S,Supply,supply,,Hill,,,,yes,,") == ["2:27"])
    }

    @Test("the number by which exceptions.csv means the whole school is told")
    func number() throws {
        #expect(try remarks("everybody,Ames,teacher,,Hill,,,,,,") == ["2:1"])
    }
}
