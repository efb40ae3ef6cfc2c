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
            "sources   \(setup.configuration.sources.map(\.name).joined(separator: ", "))",
        ]
    }

    /// For a program: canonical JSON with a line feed.
    package var json: [UInt8] {
        let document: JSONValue = [
            "good": .bool(setup != nil),
            "faults": .array(faults.map(Self.entry)),
            "notices": .array(notices.map(Self.entry)),
            "catalogue_digest": .string(setup?.catalogueDigest.hex ?? ""),
            "timetable_version": .string(setup?.timetableVersion ?? ""),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    private static func entry(_ fault: ConfigurationFault) -> JSONValue {
        [
            "file": .string(fault.file), "line": .integer(Int64(fault.line)),
            "column": .integer(Int64(fault.column)), "problem": .string(fault.problem), "hint": .string(fault.hint),
        ]
    }
}
