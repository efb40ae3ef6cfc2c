import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("After a restart")
struct LostTailTests {
    private func open(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        return school
    }

    private static let review = WindowAct.review(
        InterimReview(foundSoFar: "Use in one lesson.", stillNecessary: "It is not known whether it goes on."))

    @Test("documents and chain give the same register again")
    func same() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
            try school.say(.resumption, by: "principal", with: ["dpo"], at: "2026-04-28T11:00:00Z")
            try school.say(Self.review, by: "principal", at: "2026-04-28T11:30:00Z")
            let before = try school.window
            try school.restart(at: "2026-04-28T12:00:00Z")
            let after = try school.window
            #expect(after.phase == .open)
            #expect(after.trail == before.trail)
            #expect(after.collected == before.collected)
            #expect(after.openSince == before.openSince)
            #expect(school.keeper.register.nextReview(of: after) == school.keeper.register.nextReview(of: before))
            #expect(try school.chain().isIntact)
        }
    }

    @Test("what fell due while the program was down happens at its own time")
    func overdue() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.restart(at: "2026-05-20T09:00:00Z")
            #expect(try school.window.phase == .expired)
            #expect(try school.window.ended == school.window.document.closesAt)
            let moves = try school.chain().entries.filter { $0.kind == .windowMoved }.compactMap {
                WindowMove($0.facts)
            }
            #expect(moves.map(\.to) == ["scheduled", "open", "suspended", "expired"])
        }
    }

    @Test("a store that was brought back from a copy suspends, and going on takes the officer")
    func broughtBack() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            let copy = folder.appending(path: "copy.sqlite").path
            try EvidenceStore.open(at: school.places.store, expecting: .monitoring).backUp(to: copy)
            try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: school.places.store + suffix)
            }
            try FileManager.default.copyItem(atPath: copy, toPath: school.places.store)
            try school.restart(at: "2026-04-28T11:00:00Z")
            #expect(try school.window.state.stops == [Stop(cause: .chainTail)])
            let alone = try school.say(.resumption, by: "principal", at: "2026-04-28T11:10:00Z")
            #expect(alone.codes == ["X4-officer-must-sign"])
            let both = try school.say(.resumption, by: "principal", with: ["dpo"], at: "2026-04-28T11:20:00Z")
            #expect(both.codes == [])
        }
    }

    @Test("a cancellation is on the disk before it is answered")
    func durable() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.say(.cancellation(.enoughEvidence), by: "principal", at: "2026-04-28T10:00:00Z")
            // Nothing is closed or flushed: another process reads what this one has answered.
            let stored = try EvidenceStore.open(at: school.places.store, expecting: .monitoring).documents()
            #expect(stored.map(\.kind) == ["authorisation", "cancellation"])
            let moves = try school.chain().entries.compactMap { WindowMove($0.facts)?.to }
            #expect(moves.last == "cancelled")
            let opening = try SampleRegister.instant("2026-04-28T10:00:00Z")
            let after = try #require(Interval(start: opening, end: try school.window.document.closesAt))
            let windows = school.keeper.register.openWindows(in: after)
            #expect(windows.allSatisfy { !$0.permitted.overlaps(after) })
        }
    }

    @Test("a missing mark suspends too: it may have been removed to hide a loss")
    func markRemoved() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try FileManager.default.removeItem(atPath: school.places.tideMark)
            try school.restart(at: "2026-04-28T10:00:00Z")
            #expect(try school.window.phase == .suspended)
        }
    }
}
