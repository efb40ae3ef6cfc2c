import MonitorService
import ServiceInterface
import Testing

@Suite("What is said of an interface")
struct InterfaceCheckTests {
    private func verdict(
        _ facts: InterfaceCheck.Facts?, _ state: SourceHealth.State? = nil
    ) -> CheckUpRemark.Verdict {
        InterfaceCheck.remark("mirror", "enp3s0", facts, state: state).verdict
    }

    @Test("it has to be there and up, and frames have to come")
    func place() {
        let good = InterfaceCheck.Facts(isUp: true, frames: 12)
        #expect(verdict(good) == .good && verdict(good, .open) == .good && verdict(good, .closed) == .good)
        #expect(verdict(nil) == .mend)
        #expect(verdict(InterfaceCheck.Facts(isUp: false, frames: 12)) == .mend)
        #expect(verdict(InterfaceCheck.Facts(isUp: true, frames: 0)) == .mend)
    }

    @Test("what the service met comes before what the kernel says")
    func states() {
        let good = InterfaceCheck.Facts(isUp: true, frames: 12)
        #expect(verdict(good, .unreadable) == .mend)
        #expect(verdict(good, .waiting) == .mend)
    }
}
