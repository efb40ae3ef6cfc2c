import FlowModel
import Foundation
import Monitoring

/// Whether the machine's clock can be believed: lessons are minutes long.
package enum ClockCheck {
    /// - Parameters:
    ///   - isTrusted: what the service, or else the register, says; nil when neither can be asked.
    ///   - chainTime: of the latest entry of the audit chain.
    ///   - isSynchronised: nil when the system does not tell.
    package static func remarks(
        isTrusted: Bool?, chainTime: Timestamp?, isSynchronised: Bool?, now: Timestamp
    ) -> [CheckUpRemark] {
        if let chainTime, now < chainTime.adding(milliseconds: -ClockWatch.tolerance) {
            return [
                .mend(
                    .clock, "it is before the latest entry of the audit chain",
                    "put it right by the time of another machine, then `usherd trust-clock`")
            ]
        }
        return [trust(isTrusted), network(isSynchronised)].compactMap(\.self)
    }

    private static func trust(_ isTrusted: Bool?) -> CheckUpRemark? {
        guard let isTrusted else { return nil }
        guard isTrusted else {
            return .mend(.clock, "not trusted, and nothing is collected", "put it right, then `usherd trust-clock`")
        }
        return .good(.clock, "trusted")
    }

    private static func network(_ isSynchronised: Bool?) -> CheckUpRemark {
        switch isSynchronised {
        case true?: .good(.clock, "synchronised with other machines")
        case false?:
            .mend(
                .clock, "not synchronised with any other machine",
                "run chrony or systemd-timesyncd: `timedatectl set-ntp true`")
        case nil: .note(.clock, "whether it is synchronised cannot be told from here", "`timedatectl` may tell")
        }
    }

    /// What the system says of its clock; nil where it does not tell, as in some containers.
    static func isSynchronised() -> Bool? {
        let asked = Process()
        asked.executableURL = URL(filePath: "/usr/bin/timedatectl")
        asked.arguments = ["show", "--property=NTPSynchronized", "--value"]
        asked.standardInput = FileHandle.nullDevice
        asked.standardError = FileHandle.nullDevice
        let answer = Pipe()
        asked.standardOutput = answer
        guard (try? asked.run()) != nil, let bytes = try? answer.fileHandleForReading.readToEnd() else { return nil }
        asked.waitUntilExit()
        switch String(decoding: bytes, as: UTF8.self) {
        case "yes\n": return true
        case "no\n": return false
        default: return nil
        }
    }
}
