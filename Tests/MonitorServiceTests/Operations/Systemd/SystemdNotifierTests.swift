import FlowModel
import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("Notices to systemd")
struct SystemdNotifierTests {
    @Test("every notice arrives in its form, at a path")
    func path() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "notify").path
            let receiver = try DatagramReceiver(path: place)
            let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": place])
            #expect(notifier.isAwaited)
            let status = ServiceStatusText(HealthFixture.health())
            let expected: [(SystemdNotice, String)] = [
                (.ready, "READY=1"), (.stopping, "STOPPING=1"), (.watchdog, "WATCHDOG=1"),
                (.reloading(monotonicMicroseconds: 17), "RELOADING=1\nMONOTONIC_USEC=17"),
                (.status(status), "STATUS=\(status.text)"),
            ]
            for (notice, text) in expected {
                #expect(notifier.send(notice))
                #expect(receiver.nextText() == text)
            }
            #expect(receiver.next() == nil)
        }
    }

    @Test("several notices are one datagram, at an abstract name")
    func abstract() throws {
        let name = "usher-test-\(UUID().uuidString)"
        let receiver = try DatagramReceiver(abstract: name)
        let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": "@\(name)"])
        #expect(notifier.send(.ready, .watchdog))
        #expect(receiver.nextText() == "READY=1\nWATCHDOG=1")
    }

    @Test(
        "nobody is told where nobody waits, or under an address that is none",
        arguments: [nil, "", "/", "@", "notify", "vsock:2:1", "/run/\0x", "/" + String(repeating: "x", count: 107)])
    func absent(_ address: String?) {
        let notifier = SystemdNotifier(environment: address.map { ["NOTIFY_SOCKET": $0] } ?? [:])
        #expect(!notifier.isAwaited)
        #expect(!notifier.send(.ready))
    }

    @Test("a socket that has gone is no fault of the service")
    func gone() throws {
        try withTemporaryFolder { folder in
            let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": folder.appending(path: "none").path])
            #expect(!notifier.send(.watchdog))
        }
    }

    @Test("the longest path that an address holds is used whole")
    func longestPath() throws {
        // Below /tmp itself: the folder of the test may be too deep.
        let name = "/tmp/usher-test-\(UUID().uuidString)"
        let place = name + String(repeating: "x", count: 107 - name.utf8.count)
        let receiver = try DatagramReceiver(path: place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        #expect(SystemdNotifier(environment: ["NOTIFY_SOCKET": place]).send(.ready))
        #expect(receiver.nextText() == "READY=1")
    }

    @Test("the clock of reloads is the one that systemd reads")
    func clock() throws {
        let uptime = try String(contentsOfFile: "/proc/uptime", encoding: .utf8).split(separator: " ")
        let reading = SystemdNotifier.monotonicMicroseconds()
        #expect(reading > 0)
        // CLOCK_BOOTTIME, which /proc/uptime shows, also counts while the machine sleeps.
        #expect(Double(reading) / 1e6 <= (uptime.first.flatMap { Double($0) } ?? 0) + 60)
        #expect(SystemdNotifier.monotonicMicroseconds() >= reading)
    }
}
