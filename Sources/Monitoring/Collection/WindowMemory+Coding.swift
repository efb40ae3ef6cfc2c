import Custody
import FlowModel

/// A window's memory as canonical JSON, for the store: encrypted there, and read by the same version or a later one.
extension WindowMemory {
    private static let format = "usher-memory-1"

    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(Self.format),
            "authorisation": .string(authorisation.text),
            "sealed": .integer(Int64(sealed)),
            "devices": .array(devices.numbers.sorted { $0.value < $1.value }.map { Self.encode($0.key) }),
            "duplicates": .array(
                duplicates.recent.map { ["digest": .string($0.digest.hex), "end": .integer($0.end.milliseconds)] }),
            "neighbours": .array(
                neighbours.starts.sorted { $0.key < $1.key }.map { device, starts in
                    ["device": .integer(Int64(device)), "starts": .array(starts.map { .integer($0) })]
                }),
            "settling": .array(settling.entries.map(Self.encode)),
            "ripe": .array(ripe.map { ["flow": $0.encode()] }),
            "told": .array(told.map(\.json)),
            "tallies": .array(
                tallies.sorted { $0.key < $1.key }.map { source, tally in
                    ["source": .string(source), "tally": tally.json]
                }),
        ]
        return CanonicalJSON.encode(document)
    }

    /// Reads what `bytes` writes.
    /// - Throws: every fault; nothing is known then.
    package init(parsing bytes: [UInt8]) throws(DocumentFaults) {
        guard let document = try? JSONParser.parse(bytes, limit: 64 << 20) else {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not a JSON document")])
        }
        self = try JSONObjectReader.read(document) { WindowMemory(&$0) }
    }

    private init?(_ reader: inout JSONObjectReader) {
        guard reader.string("format") == Self.format,
            let authorisation = reader.string("authorisation").flatMap(AuthorisationID.init),
            let sealed = reader.integer("sealed"),
            let devices = reader.objects("devices", Self.device),
            let duplicates = reader.objects("duplicates", Self.exchange),
            let neighbours = reader.objects("neighbours", Self.starts),
            let settling = reader.objects("settling", Self.entry), let ripe = reader.objects("ripe", Self.flow),
            let told = reader.objects("told", { RaisedFinding(&$0) }),
            let tallies = reader.objects("tallies", Self.tally)
        else {
            reader.refuse("format", "and the rest of the memory cannot be read")
            return nil
        }
        self.init(of: authorisation)
        self.sealed = Int(sealed)
        for (index, device) in devices.enumerated() { self.devices.numbers[device] = index + 1 }
        self.duplicates.recent = duplicates
        self.neighbours.starts = Dictionary(neighbours) { first, _ in first }
        self.settling.entries = settling
        self.ripe = ripe
        self.told = told
        self.tallies = Dictionary(tallies) { first, _ in first }
    }

    private static func encode(_ device: DeviceNumbers.Device) -> JSONValue {
        JSONObjectBuilder.object {
            $0.add("address", device.address?.description)
            $0.add("hardware", device.hardware?.description)
        }
    }

    private static func encode(_ entry: SettlingFlows.Entry) -> JSONValue {
        var members = [
            JSONMember("flow", entry.flow.encode()), JSONMember("end", .integer(entry.end.milliseconds)),
        ]
        if let began = entry.began {
            members.append(JSONMember("began", .integer(began.latest.milliseconds)))
            members.append(JSONMember("first", .integer(began.first.milliseconds)))
        }
        return .object(members)
    }

    private static func device(_ reader: inout JSONObjectReader) -> DeviceNumbers.Device? {
        DeviceNumbers.Device(
            address: reader.optionalString("address").flatMap { IPAddress($0) },
            hardware: reader.optionalString("hardware").flatMap { MACAddress($0) })
    }

    private static func exchange(_ reader: inout JSONObjectReader) -> DuplicateFilter.Exchange? {
        guard let digest = reader.string("digest").flatMap(ContentDigest.init(hex:)), let end = reader.integer("end")
        else { return nil }
        return DuplicateFilter.Exchange(digest: digest, end: Timestamp(milliseconds: end))
    }

    private static func starts(_ reader: inout JSONObjectReader) -> (Int, [Int64])? {
        guard let device = reader.integer("device"), let starts = reader.array("starts") else { return nil }
        let instants = starts.compactMap(\.integer)
        guard instants.count == starts.count, instants == instants.sorted() else {
            reader.refuse("starts", "must be ascending instants")
            return nil
        }
        return (Int(device), instants)
    }

    private static func entry(_ reader: inout JSONObjectReader) -> SettlingFlows.Entry? {
        guard let flow = flow(&reader), let end = reader.integer("end") else { return nil }
        let began = reader.optionalInteger("began").map { latest in
            // A memory of an earlier version says only when it began at the latest; for a slot that is its end.
            let first = reader.optionalInteger("first") ?? latest - (flow.form.isSlot ? TimeSlot.length : 0)
            return ExchangeBeginning(
                first: Timestamp(milliseconds: first), latest: Timestamp(milliseconds: latest))
        }
        return SettlingFlows.Entry(flow: flow, began: began, end: Timestamp(milliseconds: end))
    }

    private static func flow(_ reader: inout JSONObjectReader) -> EvidenceFlow? {
        guard let value = reader.value("flow") else { return nil }
        do {
            return try EvidenceFlow.parse(value)
        } catch {
            reader.absorb(error.faults)
            return nil
        }
    }

    private static func tally(_ reader: inout JSONObjectReader) -> (String, WindowTally)? {
        guard let source = reader.string("source"), let tally = reader.object("tally", { WindowTally(&$0) }) else {
            return nil
        }
        return (source, tally)
    }
}
