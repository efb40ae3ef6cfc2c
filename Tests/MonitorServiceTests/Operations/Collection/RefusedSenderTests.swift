import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// What a listener turned away, as the people of the case and whoever runs the server learn of it.
@Suite("Refused senders and lost datagrams")
struct RefusedSenderTests {
    private func note(_ school: CollectingSchool, _ counts: StreamCounts) {
        school.collection.note(counts, of: school.setup.configuration.sources[0], at: school.moment)
        school.tick()
    }

    private func counts(_ refused: [StreamRefusal: Int], lost: Int = 0) -> StreamCounts {
        StreamCounts(refused: refused, lostDatagrams: lost)
    }

    @Test("it is counted in the coverage by its kind, told once, and a problem", arguments: StreamRefusal.allCases)
    func refused(refusal: StreamRefusal) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            for count in 1...5 { note(school, counts([refusal: count])) }
            #expect(school.times(.streamRefused) == 1 && school.problems.count == 1)
            #expect(school.health.refused == [refusal.rawValue: 5])
            let reason = try #require(LossReason(rawValue: refusal.rawValue))
            let instant = school.now.adding(milliseconds: -2_000)
            let source = try school.counted()
            #expect(source.unreadable == [refusal.rawValue: 5])
            #expect(source.isLost(reason, at: instant) == reason.isGap)
        }
    }

    @Test("it is over after a while, and then told anew")
    func over() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            note(school, counts([.noCertificate: 1]))
            for _ in 0..<25 { school.tick(after: 30_000) }
            #expect(school.problems == [])
            note(school, counts([.noCertificate: 1]))
            #expect(school.problems == [] && school.times(.streamRefused) == 1, "nothing came")
            note(school, counts([.noCertificate: 2]))
            #expect(school.times(.streamRefused) == 2 && school.problems.count == 1)
        }
    }

    @Test("a sender that is refused again and again was refused in between, and a stranger has nothing to say")
    func between() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            let begin = school.now
            for count in 1...6 {
                note(school, counts([.noCertificate: count, .wrongPeer: count]))
                for _ in 0..<5 { school.tick(after: 60_000) }
            }
            let source = try school.counted()
            #expect(source.lost[.noCertificate]?.intervals.count == 1 && source.lost[.wrongPeer] == nil)
            #expect(source.isLost(.noCertificate, at: begin.adding(milliseconds: 900_000)))
        }
    }

    @Test("datagrams that were lost are a gap, and counted as datagrams")
    func datagrams() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            note(school, counts([:], lost: 300))
            note(school, counts([:], lost: 320))
            #expect(school.times(.overloaded) == 1 && school.problems.count == 1)
            #expect(school.health.drops == 320 && school.health.lostBytes == 0)
            let instant = school.now.adding(milliseconds: -2_000)
            let source = try school.counted()
            #expect(source.isLost(.lostDatagram, at: instant) && source.unreadable == ["lost-datagram": 320])
        }
    }

    @Test("a listener that is declared anew counts from nought")
    func anew() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            note(school, counts([.tooSlow: 9], lost: 9))
            note(school, counts([.tooSlow: 2], lost: 1))
            #expect(school.health.refused == ["too-slow": 11] && school.health.drops == 10)
        }
    }

    @Test("what was counted while no window was open is nobody's")
    func nobodys() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            try school.say(.suspension, of: .archer)
            note(school, counts([.wrongPeer: 7]))
            #expect(school.problems == [] && school.times(.streamRefused) == 0)
            try school.say(.resumption, of: .archer)
            note(school, counts([.wrongPeer: 7]))
            #expect(school.problems == [] && school.health.refused == [:])
        }
    }

    @Test("a port that another program has is told once, a gap, and over when it is free")
    func portTaken() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            let declaration = school.setup.configuration.sources[0]
            let begin = school.now
            for _ in 0..<30 {
                school.collection.noteNotListening(declaration, .addressInUse, at: school.moment)
                school.tick(after: 5_000)
            }
            #expect(school.health.state == .unreadable && school.times(.sourceUnreadable) == 1)
            #expect(school.problems.contains { $0.contains("cannot be read") })
            school.collection.noteListening(declaration, at: school.moment)
            school.tick()
            #expect(school.health.state == .open && school.problems == [] && school.times(.listening) == 1)
            let source = try school.counted()
            #expect(source.isLost(.notListening, at: begin.adding(milliseconds: 140_000)))
        }
    }
}
