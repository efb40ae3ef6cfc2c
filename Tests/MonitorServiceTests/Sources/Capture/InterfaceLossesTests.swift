import FlowModel
import MonitorService
import Testing

@Suite("What the kernel lost of an interface")
struct InterfaceLossesTests {
    private func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: 1_777_291_200_000 + seconds * 1_000) }

    @Test("it was lost between the look that shows it and the one before")
    func times() throws {
        var losses = InterfaceLosses()
        for second in [Int64(0), 10] {
            let found = losses.look(0, at: at(second))
            #expect(found == nil)
        }
        let found = losses.look(7, at: at(250))
        let lost = try #require(found)
        #expect(lost.frames == 7 && lost.times == Interval(start: at(10), end: at(250)))
        let again = losses.look(7, at: at(251))
        let more = losses.look(9, at: at(252))
        #expect(again == nil && more?.frames == 2, "each is told once")
    }

    @Test("the counter of an interface that is opened anew begins at nought")
    func openedAnew() throws {
        var losses = InterfaceLosses()
        _ = losses.look(7, at: at(0))
        losses.begin()
        let found = losses.look(3, at: at(5))
        let lost = try #require(found)
        #expect(lost.frames == 3 && lost.times.start == at(0))
    }

    @Test("a clock that was set back makes no time that ends before it begins")
    func setBack() throws {
        var losses = InterfaceLosses()
        _ = losses.look(0, at: at(100))
        let found = losses.look(1, at: at(50))
        #expect(found?.times.milliseconds == 0)
    }
}
