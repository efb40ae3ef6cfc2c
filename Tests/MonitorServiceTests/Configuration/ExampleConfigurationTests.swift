import FlowModel
import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("config/usher.yaml, which explains every setting")
struct ExampleConfigurationTests {
    private static let place = CommandRun.checkout.appending(path: "config/usher.yaml")

    private func read(_ text: String) -> (UsherConfiguration?, [ConfigurationFault]) {
        ConfigurationFile.read(text, name: "usher.yaml", folder: "/etc/usher")
    }

    @Test("as it is, nothing is live and nobody is told by mail")
    func plain() throws {
        let (read, faults) = read(try String(contentsOf: Self.place, encoding: .utf8))
        #expect(faults == [])
        #expect(try #require(read).sources.map(\.intake) == [.handedIn])
        #expect(read?.notices == nil)
    }

    @Test("with every example switched on it is still a configuration, with each setting in it")
    func switchedOn() throws {
        let lines = try String(contentsOf: Self.place, encoding: .utf8).split(separator: "\n").map { line in
            let isNested = line.hasPrefix("#  - ") || line.hasPrefix("#    ") || line.hasPrefix("#  school:")
            let isTop = ["notices:", "  sendmail:", "  from: u", "collector_hours:"].contains {
                line.hasPrefix("# \($0)")
            }
            return isNested ? line.dropFirst() : isTop ? line.dropFirst(2) : line
        }
        let (read, faults) = read(lines.joined(separator: "\n"))
        #expect(faults == [])
        let configuration = try #require(read)
        #expect(configuration.sources.count == 4)
        #expect(configuration.sources.first?.intake == .file("/var/log/squid/access.log"))
        let transports = configuration.sources.compactMap { source -> ListenerDeclaration.Transport? in
            guard case .listener(let listener) = source.intake else { return nil }
            return listener.transport
        }
        #expect(transports == [.squidTCP, .syslogTLS])
        #expect(
            configuration.sources.last?.intake
                == .interface("enp3s0", leases: "/etc/usher/leases.csv"))
        #expect(configuration.notices != nil)
        #expect(configuration.collectorHours == 4)
    }
}
