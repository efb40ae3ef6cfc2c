import Custody
import FlowModel
import Monitoring

/// Who has seen the data: every opening of the evidence, every copy of the case and every report handed out, from the signed documents and from
/// the audit chain. One field a line.
enum RecipientFields {
    static func all(_ material: AccessMaterial) -> [AccessField] {
        let lines = documents(material) + entries(material)
        return lines.enumerated().map { AccessField("recipients.\($0 + 1)", $1) }
    }

    private static func documents(_ material: AccessMaterial) -> [JSONValue] {
        material.trail.entries.compactMap { entry in
            let document = entry.document
            let what: String
            switch document.act {
            case .reading(let reading):
                what =
                    "opened the evidence (\(segments(reading.segments))) for: \(PlainWords.of(reading.purpose.rawValue))"
            case .issue(let issued):
                let place = issued.supersedes.map { " in place of \($0)" } ?? ""
                what = "handed out report \(issued.report)\(place): \(document.reason)"
            default: return nil
            }
            let who = "\(document.signer.name), \(PlainWords.of(document.signer.role.rawValue))"
            return line(RFC3339.text(document.signedAt), who, what, source: "signed document")
        }
    }

    private static func entries(_ material: AccessMaterial) -> [JSONValue] {
        material.chain.compactMap { entry in
            guard entry.facts["authorisation"]?.string == material.authorisation.id.text else { return nil }
            let at = RFC3339.text(Timestamp(milliseconds: entry.time))
            switch entry.kind {
            case .evidenceOpened:
                let who = holder(of: entry.facts["key"]?.string ?? "", material.signers)
                let number = entry.facts["segments"]?.integer ?? 0
                return line(at, who, "opened the evidence (\(segments(Int(number))))", source: "audit chain")
            case .caseHandedOut:
                let who = holder(of: entry.facts["key"]?.string ?? "", material.signers)
                let can = entry.facts["with_secret"]?.bool == true ? "with" : "without"
                return line(at, who, "was given the sealed case \(can) what opens it", source: "audit chain")
            case .reportBuilt: return line(at, "not named here", "a report was made", source: "audit chain")
            default: return nil
            }
        }
    }

    private static func line(_ at: String, _ who: String, _ what: String, source: String) -> JSONValue {
        ["at": .string(at), "who": .string(who), "what": .string(what), "source": .string(source)]
    }

    private static func segments(_ number: Int) -> String { PlainWords.count(number, "segment", "segments") }

    private static func holder(of fingerprint: String, _ signers: Signers) -> String {
        guard let entry = signers.entries.first(where: { $0.key.fingerprint == fingerprint }) else {
            return "key \(fingerprint)"
        }
        return ([entry.principal] + entry.roles.sorted().map { PlainWords.of($0.rawValue) }).joined(separator: ", ")
    }
}
