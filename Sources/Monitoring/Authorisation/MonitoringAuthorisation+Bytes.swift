import Custody

/// From the bytes of a file to the typed document, or to refusals that say more than "malformed" where they can.
extension MonitoringAuthorisation {
    /// A form with every text at its longest has about 100 KiB.
    package static let longestDocument = 256 << 10

    package enum Reading: Sendable {
        case document(MonitoringAuthorisation)
        case refused([Refusal])
    }

    /// Reads the bytes of a document, whether it is signed or not.
    package static func read(_ bytes: [UInt8]) -> Reading {
        do {
            return read(try JSONParser.parse(bytes, limit: longestDocument))
        } catch {
            return .refused([Refusal(.unreadableDocument, error.description)])
        }
    }

    private static func read(_ value: JSONValue) -> Reading {
        if let version = value["schema_version"]?.integer, version != schemaVersion {
            return .refused([Refusal(.unknownSchema, at: "schema_version")])
        }
        do {
            return .document(try MonitoringAuthorisation(reading: value))
        } catch {
            let known = telling(value)
            let told = Set(known.map(\.path))
            return .refused(known + error.faults.filter { !told.contains($0.path) }.map(Refusal.init))
        }
    }

    /// Malformed documents whose meaning is plain enough to answer it.
    private static func telling(_ value: JSONValue) -> [Refusal] {
        var refusals: [Refusal] = []
        if value["subject"]?.array != nil || value["subjects"] != nil {
            refusals.append(Refusal(.manySubjects, at: value["subjects"] == nil ? "subject" : "subjects"))
        }
        if let number = value["subject"]?["staff_number"]?.string, namesMany(number) {
            refusals.append(Refusal(.manySubjects, at: "subject.staff_number"))
        }
        if let role = value["subject"]?["role"]?.string, outsiders.contains(role) {
            refusals.append(Refusal(.notAnEmployee, at: "subject.role"))
        }
        if value["services"]?.string != nil { refusals.append(Refusal(.allServices, at: "services")) }
        for (index, service) in (value["services"]?.array ?? []).enumerated() {
            guard let name = service["service"]?.string, name.contains("*") else { continue }
            refusals.append(Refusal(.allServices, at: "services[\(index)].service"))
        }
        for name in forbidden where value[name] != nil { refusals.append(Refusal(.forbiddenField, at: name)) }
        return refusals
    }

    private static func namesMany(_ number: String) -> Bool {
        IdentityText.namesMany(number) || number.contains(" ")
    }

    /// Refusal 2.
    private static let outsiders: Set<String> = ["pupil", "student", "parent", "carer", "governor", "visitor"]

    /// Refusal 13: what a well-meant edit might add. Any other unknown member is refused as malformed.
    private static let forbidden = [
        "content", "credentials", "login_details", "logins", "messages", "password", "passwords", "paths", "queries",
        "searches", "urls",
    ]
}
