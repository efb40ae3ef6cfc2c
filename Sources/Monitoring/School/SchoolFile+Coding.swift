import Custody

/// To and from canonical JSON. What is written here is read back as the same bytes.
extension SchoolFile {
    /// Canonical JSON and a line feed.
    package var bytes: [UInt8] { CanonicalJSON.encode(json) + [UInt8(ascii: "\n")] }

    /// Reads a school file. Throws every fault, each with the path of the member.
    package static func read(_ bytes: [UInt8]) throws(DocumentFaults) -> SchoolFile {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes)
        } catch {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not strict JSON (\(error))")])
        }
        return try JSONObjectReader.read(value) { SchoolFile(&$0) }
    }

    private init?(_ reader: inout JSONObjectReader) {
        let format = reader.string("format")
        if let format, format != Self.format { reader.refuse("format", "must be \(Self.format)") }
        let school = reader.object("school", Place.init)
        let staff = reader.objects("staff") { (entry: inout JSONObjectReader) in Employee(&entry) }
        let signers = reader.objects("signers") { (entry: inout JSONObjectReader) in SchoolSigner(&entry) }
        let keys = reader.objects("sealing_keys") { (entry: inout JSONObjectReader) in SealingKeyHolder(&entry) }
        let digest = reader.digest("catalogue_digest")
        let services = reader.objects("services") { (entry: inout JSONObjectReader) in ListedService(&entry) }
        let threshold = reader.optionalObject("excess_threshold", ThresholdReference.init)
        let days = reader.object("school_days") { (entry: inout JSONObjectReader) in SchoolDays(&entry) }
        let panel = reader.optionalStrings("panel") ?? []
        let limits = reader.optionalObject("retention_limits") { (entry: inout JSONObjectReader) in
            RetentionLimits(limits: &entry, adoption: nil)
        }
        guard format == Self.format, let school, let staff, let signers, let keys, let digest, let services, let days
        else { return nil }
        let isDistinct =
            reader.distinct(staff.map(\.staffNumber), "staff") && reader.distinct(services.map(\.id), "services")
            && reader.distinct(signers.map(\.keyFingerprint), "signers")
        guard isDistinct else { return nil }
        self.init(
            schoolID: school.id, schoolName: school.name, sites: school.sites, staff: staff, signers: signers,
            sealingKeys: keys, catalogueDigest: digest, services: services, threshold: threshold, schoolDays: days,
            panel: panel, retentionLimits: limits ?? .standard)
    }

    private var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("format", Self.format)
            $0.add("school", Place(id: schoolID, name: schoolName, sites: sites).json)
            $0.add("staff", .array(staff.map(\.json)))
            $0.add("signers", .array(signers.map(\.json)))
            $0.add("sealing_keys", .array(sealingKeys.map(\.json)))
            $0.add("catalogue_digest", catalogueDigest.hex)
            $0.add("services", .array(services.map(\.json)))
            $0.add("excess_threshold", threshold?.json)
            $0.add("school_days", schoolDays.json)
            if !panel.isEmpty { $0.add("panel", texts: panel) }
            $0.add("retention_limits", retentionLimits.json)
        }
    }
}

/// Which school it is.
private struct Place {
    let id: String
    let name: String
    let sites: [String]

    init(id: String, name: String, sites: [String]) {
        self.id = id
        self.name = name
        self.sites = sites
    }

    init?(_ reader: inout JSONObjectReader) {
        let id = reader.text("id", TextLimit.name)
        let name = reader.text("name", TextLimit.name)
        let sites = reader.strings("sites")
        guard let id, let name, let sites, reader.atLeastOne(sites, "sites") else { return nil }
        self.init(id: id, name: name, sites: sites)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("id", id)
            $0.add("name", name)
            $0.add("sites", texts: sites)
        }
    }
}

extension SealingKeyHolder {
    fileprivate init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", Recipient.Role.self)
        let key = reader.string("sealing_key").flatMap { text in
            reader.read(text, "sealing_key", "must be a sealing key: usher-seal:v1:...") { SealingKey($0) }
        }
        let signer = reader.optionalText("signer", TextLimit.value)
        guard let name, let role, let key else { return nil }
        self.init(name: name, role: role, sealingKey: key, signer: signer)
    }

    fileprivate var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("role", role)
            $0.add("sealing_key", sealingKey.text)
            $0.add("signer", signer)
        }
    }
}

extension SchoolDays {
    fileprivate init?(_ reader: inout JSONObjectReader) {
        let first = reader.date("from")
        let last = reader.date("through")
        let dates = reader.optionalDates("dates")
        guard let first, let last, let dates else { return nil }
        guard first <= last, dates.allSatisfy({ (first...last).contains($0) }) else {
            reader.refuse("dates", "must lie between from and through")
            return nil
        }
        self.init(known: first...last, dates: Set(dates))
    }

    fileprivate var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("from", known.lowerBound)
            $0.add("through", known.upperBound)
            $0.add("dates", texts: inOrder.map(\.description))
        }
    }
}

extension JSONObjectReader {
    /// Calendar days, none or more. A year has more of them than `dates` reads.
    fileprivate mutating func optionalDates(_ name: String) -> [CivilDate]? {
        guard let texts = strings(name) else { return nil }
        let dates = texts.compactMap { CivilDate($0) }
        guard dates.count == texts.count else {
            refuse(name, "must hold dates like 2026-04-28")
            return nil
        }
        return dates
    }
}
