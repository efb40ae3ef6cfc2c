import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("The directory is edited while a window is open")
struct EditedDirectoryTests {
    private func setup(_ edit: (String) -> String, in folder: URL) throws -> SchoolSetup {
        try SampleSchoolSetup.edited("staff.csv", edit, in: folder)
    }

    private func openBindings(_ school: SampleRegister) throws -> Set<NormalisedIdentity> {
        let span = try AuthorisationFixture.interval("2026-04-28T08:00:00Z", "2026-05-08T22:00:00Z")
        return Set(school.keeper.register.openWindows(in: span).flatMap(\.bindings).map(\.identity))
    }

    @Test("a log-in that is added to the subject is not looked at")
    func added() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            try school.advance(to: "2026-04-28T09:00:00Z")
            let signed = try openBindings(school)
            #expect(signed.count > 0)
            let edited = try setup(
                { $0.replacing("KS2,Valley,a.archer;", with: "KS2,Valley,a.archer;another.name;") }, in: folder)
            try school.restart(at: "2026-04-28T10:00:00Z", setup: edited)
            #expect(try school.window.phase == .open)
            #expect(try openBindings(school) == signed)
            #expect(try school.chain().entries.count { $0.kind == .directoryLoaded } == 2, "the change is on record")
        }
    }

    @Test("when the bound log-in is given to somebody else too, the window stops by itself")
    func shared() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            try school.advance(to: "2026-04-28T09:00:00Z")
            let edited = try setup({ $0.replacing("Valley,b.brook,", with: "Valley,b.brook;a.archer,") }, in: folder)
            try school.restart(at: "2026-04-28T10:00:00Z", setup: edited)
            #expect(try school.window.state.stops == [Stop(cause: .identity)])
        }
    }
}
