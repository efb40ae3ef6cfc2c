import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("How many frames have come to an interface")
struct InterfaceTrafficTests {
    @Test("the kernel's count, and none without an interface")
    func count() throws {
        try withTemporaryFolder { folder in
            let statistics = folder.appending(path: "m0/statistics")
            try FileManager.default.createDirectory(at: statistics, withIntermediateDirectories: true)
            let file = statistics.appending(path: "rx_packets")
            let traffic = InterfaceTraffic("m0", folder: folder.path)
            #expect(traffic.frames == nil)
            try Data("4711\n".utf8).write(to: file)
            #expect(traffic.frames == 4_711)
            try Data("many\n".utf8).write(to: file)
            #expect(traffic.frames == nil)
        }
    }

    @Test("every computer has a loopback")
    func loopback() {
        #expect(InterfaceTraffic("lo").frames != nil)
        #expect(InterfaceTraffic("no such one").frames == nil)
    }
}
