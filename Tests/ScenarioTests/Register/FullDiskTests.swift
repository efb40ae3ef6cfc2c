import Custody
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

/// On a real file system of two megabytes. Mounting one takes root; without it these tests are skipped.
@Suite("On a full disk", .enabled(if: SmallDisk.canBeMade, "mounting a small disk takes root"))
struct FullDiskTests {
    private static let records = [Array(#"{"n":1}"#.utf8)]

    private func open(on disk: SmallDisk) throws -> SampleRegister {
        var school = try SampleRegister(in: disk.folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        return school
    }

    private func faults(_ school: SampleRegister) throws -> [String] {
        try RegisterInspection(
            of: school.places, setup: SampleSchoolSetup.setup(), now: SampleRegister.instant("2026-04-28T12:00:00Z")
        ).faults
    }

    @Test("what cannot be written has not happened, and can be done once there is room")
    func nothingHappened() throws {
        try SmallDisk.with { disk in
            var school = try open(on: disk)
            let entries = school.keeper.entries
            let head = try school.window.trail.head
            try disk.fill()
            for _ in 1...2 {
                #expect(throws: (any Error).self) {
                    try school.keeper.seal(Self.large, firstOrdinal: 1, of: school.id)
                }
                #expect(throws: (any Error).self) {
                    try saySomething(&school, at: "2026-04-28T10:00:00Z")
                }
            }
            #expect(school.keeper.entries == entries)
            #expect(try school.window.trail.head == head)
            #expect(try school.window.segments.isEmpty)
            #expect(try school.window.phase == .open)
            #expect(school.keeper.alerts.isEmpty)

            try disk.makeRoom()
            try school.keeper.seal(Self.records, firstOrdinal: 1, of: school.id)
            try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
            #expect(try school.window.phase == .suspended)
            #expect(!school.keeper.isMarkBehind)
            #expect(try faults(school) == [])
            try school.restart(at: "2026-04-28T11:00:00Z")
            #expect(try school.window.phase == .suspended)
            #expect(school.keeper.alerts.isEmpty)
        }
    }

    /// More than the log of the store has room for.
    private static let large = (1...200).map { number in
        Array("{\"n\":\(number),\"t\":\"\(String(repeating: "x", count: 2_000))\"}".utf8)
    }

    /// Until the room that the store's log has taken before is used up.
    private func saySomething(_ school: inout SampleRegister, at instant: String) throws {
        let reason = String(repeating: "x", count: 100_000)
        for _ in 1...100 {
            let before = school.keeper.entries
            let document = SignedDocument(bytes: Array(reason.utf8), signature: [])
            _ = try school.keeper.submit(document, at: try SampleRegister.instant(instant))
            #expect(school.keeper.entries > before)
        }
    }
}
