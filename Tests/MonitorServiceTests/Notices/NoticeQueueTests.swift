import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("When notices are due")
struct NoticeQueueTests {
    private static let minute: Int64 = 60_000

    /// So many minutes after 09:20 UTC by the wall; the other clock began elsewhere.
    private func moment(_ minutes: Int64) -> ServiceMoment {
        ServiceMoment(
            wall: Timestamp(milliseconds: 1_777_368_000_000 + minutes * Self.minute),
            elapsed: 5_000 + minutes * Self.minute)
    }

    private func finding(_ byte: UInt8 = 7) throws -> NoticeMatter {
        .finding(try AuthorisationFixture.identifier(byte))
    }

    private let alert = NoticeMatter.alert(RegisterAlert(authorisation: nil, cause: .clock))

    @Test("a finding waits for the full hour, and others of the same case join it")
    func hour() throws {
        var queue = NoticeQueue()
        queue.add(try finding(), at: moment(0))
        queue.add(try finding(), at: moment(30))
        #expect(queue.due(at: moment(39)) == [])
        #expect(queue.due(at: moment(40)) == [try finding()])
        queue.told(try finding())
        #expect(queue.isEmpty)
        queue.add(try finding(), at: moment(40))
        #expect(queue.due(at: moment(99)) == [])
        #expect(queue.due(at: moment(100)) == [try finding()])
    }

    @Test("at most one an hour for each case, however often something arises")
    func atMostOne() throws {
        var queue = NoticeQueue()
        var told: [NoticeMatter: Int] = [:]
        for minute in Int64(0)..<600 {
            queue.add(try finding(1), at: moment(minute))
            if minute % 7 == 0 { queue.add(try finding(2), at: moment(minute)) }
            for matter in queue.due(at: moment(minute)) {
                told[matter, default: 0] += 1
                queue.told(matter)
            }
        }
        #expect(told == [try finding(1): 10, try finding(2): 10])
    }

    @Test("an alert waits for nothing")
    func alerts() throws {
        var queue = NoticeQueue()
        queue.add(try finding(), at: moment(0))
        queue.add(alert, at: moment(1))
        #expect(queue.due(at: moment(1)) == [alert])
        #expect(queue.due(at: moment(40)) == [try finding(), alert], "the oldest first; it stays until it was told")
    }

    @Test("a clock that is set back does not hold it up")
    func clock() throws {
        var queue = NoticeQueue()
        queue.add(try finding(), at: moment(0))
        let back = ServiceMoment(wall: Timestamp(milliseconds: 0), elapsed: moment(40).elapsed)
        #expect(queue.due(at: back) == [try finding()])
    }

    @Test("what fails is tried again after longer and longer, and given up after a day")
    func failing() throws {
        var queue = NoticeQueue()
        queue.add(alert, at: moment(0))
        var attempts: [Int64] = []
        for minute in Int64(0)..<3_000 where queue.due(at: moment(minute)) == [alert] {
            attempts.append(minute)
            let isKept = queue.failed(alert, at: moment(minute))
            #expect(isKept == !queue.isEmpty)
        }
        #expect(attempts.prefix(7) == [0, 1, 6, 21, 51, 111, 171])
        #expect(queue.isEmpty)
        #expect(attempts.last.map { (1_380...1_440).contains($0) } == true)
    }

    @Test("what was told meanwhile is not failed any more")
    func settled() throws {
        var queue = NoticeQueue()
        let isKept = queue.failed(alert, at: moment(0))
        #expect(isKept)
        #expect(queue.isEmpty)
    }
}
