import Custody
import Monitoring

/// The person's own events for a program: a JSON object with one event a line, each as docs/formats/evidence.md has it.
enum AccessEvents {
    private static let format = "usher-own-events-1"

    static func render(_ view: AccessView) -> [UInt8] {
        let head: [(String, JSONValue)] = [
            ("format", .string(format)), ("authorisation", .string(view.manifest.authorisation.text)),
            ("rehearsal", .bool(view.manifest.isRehearsal)), ("left_out", .integer(Int64(view.eventsLeftOut))),
        ]
        let members = head.map { "\"\($0.0)\": \(encoded($0.1))" }.joined(separator: ",\n ")
        let events = view.events.map { encoded($0.encode()) }.joined(separator: ",\n  ")
        let list = events.isEmpty ? "[]" : "[\n  \(events)\n ]"
        return Array("{\(members),\n \"events\": \(list)}\n".utf8)
    }

    private static func encoded(_ value: JSONValue) -> String {
        String(decoding: CanonicalJSON.encode(value), as: UTF8.self)
    }
}
