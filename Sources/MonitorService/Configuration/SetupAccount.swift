import Custody
import FlowModel
import Monitoring

/// What `usherd check` says about a set-up.
extension SetupOutcome {
    /// For a person: faults, notices, and when there is no fault what was understood.
    package var lines: [String] {
        let remarks = faults.map(\.description) + notices.map { "notice: \($0)" }
        guard let setup else { return remarks + ["faults    \(faults.count)"] }
        return remarks + [
            "good      \(setup.configuration.file)",
            "staff     \(setup.directory.employees.count)",
            "services  \(setup.catalogue.services.count)",
            "catalogue \(setup.catalogueDigest)",
            "timetable \(setup.timetableVersion)",
        ]
            + setup.configuration.sources.map {
                "source    \($0.name): \($0.format.word), \($0.intake.account); \($0.format.zone)"
            }
    }

    /// For a program: canonical JSON with a line feed.
    package var json: [UInt8] {
        let document: JSONValue = [
            "good": .bool(setup != nil),
            "faults": .array(faults.map(Self.entry)),
            "notices": .array(notices.map(Self.entry)),
            "sources": .array((setup?.configuration.sources ?? []).map(Self.source)),
            "catalogue_digest": .string(setup?.catalogueDigest.hex ?? ""),
            "timetable_version": .string(setup?.timetableVersion ?? ""),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    private static func source(_ source: SourceDeclaration) -> JSONValue {
        [
            "name": .string(source.name), "format": .string(source.format.word),
            "intake": .string(source.intake.account), "times": .string(source.format.zone),
        ]
    }

    private static func entry(_ fault: ConfigurationFault) -> JSONValue {
        [
            "file": .string(fault.file), "line": .integer(Int64(fault.line)),
            "column": .integer(Int64(fault.column)), "problem": .string(fault.problem), "hint": .string(fault.hint),
        ]
    }
}

extension SourceIntake {
    /// Such as `follows /var/log/squid/access.log`.
    fileprivate var account: String {
        switch self {
        case .file(let path): return "follows \(path)"
        case .interface(let name, let leases):
            return "captures at the interface \(name)" + (leases.map { " by the leases of \($0)" } ?? "")
        case .handedIn: return "read only when its logs are handed in"
        case .listener(let listener):
            let host = "\(listener.address)"
            let shown = host.contains(":") ? "[\(host)]" : host
            let peers = listener.peers.map { "\($0)" }.joined(separator: ", ")
            return "listens at \(listener.transport.rawValue)://\(shown):\(listener.port) for \(peers)"
        }
    }
}
