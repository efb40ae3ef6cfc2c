import Custody
import FlowModel
import Monitoring

/// A listing for a program (docs/formats/audit-chain.md), with times in UTC.
package enum AuditListingJSON {
    /// - Parameter vouched: how many entries a signed checkpoint covers.
    package static func write(_ listing: AuditListing, names: SignerNames, vouched: Int) -> JSONValue {
        [
            "intact": .bool(true), "school": .string(listing.school), "rehearsal": .bool(listing.isRehearsal),
            "entries": .integer(Int64(listing.entries)), "vouched": .integer(Int64(vouched)),
            "head": .string(listing.head.hex), "from": time(listing.start), "until": time(listing.end),
            "windows": .array(listing.windows.map { window($0, names) }),
            "refusals": .array(
                listing.refusals.map {
                    [
                        "time": time($0.time), "kind": .string($0.kind.rawValue), "code": .string($0.code),
                        "digest": .string($0.digest),
                    ]
                }),
            "changes": .array(
                listing.changes.map {
                    ["time": time($0.time), "kind": .string($0.kind.rawValue), "digest": .string($0.digest)]
                }),
            "handed_in": .array(
                listing.intakes.map {
                    [
                        "time": time($0.time), "kind": .string($0.kind.rawValue), "source": .string($0.source),
                        "amount": .integer($0.amount), "digest": .string($0.digest),
                    ]
                }),
            "clock_steps": .array(
                listing.clockSteps.map { ["time": time($0.time), "from": time($0.from), "to": time($0.to)] }),
            "no_window_open": .array(listing.quiet.map { ["from": time($0.start), "until": time($0.end)] }),
            "unread_rows": .array(listing.unread.map { .integer(Int64($0)) }),
        ]
    }

    /// For a chain that is not intact: nothing but what is wrong with it.
    package static func write(faults: [AuditFault]) -> JSONValue {
        [
            "intact": .bool(false),
            "faults": .array(
                faults.map { ["row": .integer(Int64($0.row)), "code": .string($0.kind.rawValue)] }),
        ]
    }

    private static func window(_ window: WindowLine, _ names: SignerNames) -> JSONValue {
        [
            "authorisation": .string(window.authorisation), "accepted": time(window.accepted),
            "opened": time(window.opened), "ended": time(window.ended),
            "phase": .string(window.phase?.rawValue ?? "accepted"),
            "signers": .array(window.signers.map { person($0, names) }),
            "steps": .array(window.steps.map(step)),
            "suspensions": .array(
                window.suspensions.map {
                    ["from": time($0.start), "until": time($0.end), "reason": .string($0.reason)]
                }),
            "documents": .object(
                window.documents.sorted { $0.key < $1.key }.map { JSONMember($0.key, .integer(Int64($0.value))) }),
            "readings": .array(window.readings.map { ["time": time($0.time), "reader": person($0.key, names)] }),
            "copies": .array(
                window.copies.map {
                    [
                        "time": time($0.time), "to": person($0.key, names), "with_secret": .bool($0.withSecret),
                    ]
                }),
            "lapses": .array(window.lapses.map { time($0) }),
            "sealed_segments": .integer(Int64(window.sealedSegments)), "reports": .integer(Int64(window.reports)),
        ]
    }

    private static func step(_ step: WindowStep) -> JSONValue {
        [
            "time": time(step.time), "from": .string(step.from), "to": .string(step.to),
            "reason": .string(step.reason), "closes_at": time(step.closesAt),
        ]
    }

    private static func person(_ fingerprint: String, _ names: SignerNames) -> JSONValue {
        ["key": .string(fingerprint), "name": .string(names.name(of: fingerprint))]
    }

    private static func time(_ milliseconds: Int64?) -> JSONValue {
        milliseconds.map { .string(RFC3339.text(Timestamp(milliseconds: $0))) } ?? .null
    }
}
