import FlowModel
import Monitoring
import Testing
import TimetableImport

/// The feeds with bytes and lines changed by seeded chance: whatever comes of them is a refusal, or rows that can be read.
@Suite(.timeLimit(.minutes(5))) struct HostileCalendarTests {
    @Test(arguments: FeedCase.names) func changedFeeds(name: String) throws {
        let feed = try FeedCase(name)
        let person = try #require(StaffNumber("T-001"))
        var chance = Chance(state: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<60 {
            let file = TimetableFile(name: "changed.ics", bytes: chance.changed(feed.file.bytes))
            let outcome = ICalendarImport.read(file, person: person, settings: feed.settings)
            #expect(outcome.understood <= outcome.found)
            #expect(outcome.rows.allSatisfy { $0.from.map(feed.settings.year.contains) == true })
            #expect(outcome.rows.allSatisfy { $0.to.map(feed.settings.year.contains) == true })
            let columns = TimetableText.columns.map { CSVColumn.optional($0) }
            let table = CSVTable.parse(
                Array(TimetableText.csv(outcome.rows).utf8), file: "timetable.csv", columns: columns)
            #expect(table.faults == [] && table.rows.count == outcome.rows.count)
        }
    }

    /// SplitMix64, and what it does to a file.
    private struct Chance {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
        }

        /// Some bytes changed to those that mean something, and one line taken out, doubled or moved.
        mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
            let (from, to) = (below(lines.count), below(lines.count))
            if below(2) == 0 { lines[from] = lines[to] }
            if below(4) == 0 { lines.remove(at: to) }
            var changed = Array(lines.joined(separator: [0x0A]))
            let meaning = Array("0123456789,;:=-+TZPMHDW\" \n\\\u{0}\u{7F}".utf8) + [0x80, 0xFF]
            for _ in 0..<below(4) { changed[below(changed.count)] = meaning[below(meaning.count)] }
            return changed
        }
    }
}
