import FlowModel
import Monitoring
import Testing

@Suite struct LogClockTests {
    private func arrivals(_ stamps: [Int64]) -> [Int64] {
        var clock = LogClock()
        return stamps.map { clock.arrival(of: Timestamp(milliseconds: $0)).milliseconds }
    }

    @Test func linesInOrderArriveAtTheirOwnTime() {
        #expect(arrivals([10, 20, 20, 30]) == [10, 20, 20, 30])
    }

    @Test func aLateLineArrivesWhenTheSecondLatestWasWritten() {
        #expect(arrivals([10, 90, 100, 20]) == [10, 90, 100, 90])
    }

    @Test func oneDamagedStampMakesNothingLate() {
        #expect(arrivals([10, 9_999_999, 20, 30]) == [10, 9_999_999, 20, 30])
    }

    @Test func askingTwiceForALineChangesNothing() {
        #expect(arrivals([10, 20, 20, 20, 15]) == [10, 20, 20, 20, 15])
    }
}
