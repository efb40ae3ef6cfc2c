import Custody
import FlowModel

/// An explanation for programs.
extension Explanation {
    package var json: JSONValue {
        var members = [JSONMember("input", .string(input))]
        if let host = normalisation.host { members.append(JSONMember("host", .string(host.text))) }
        if let match {
            members += (match.json.members ?? [])
            members += [
                JSONMember("class", .string(service?.serviceClass.rawValue ?? "")),
                JSONMember("counts", .string(match.consequence)),
            ]
        }
        members.append(JSONMember("candidates", .array(candidates.map(\.json))))
        return .object(members)
    }
}

extension Explanation.Candidate {
    fileprivate var json: JSONValue {
        .object((rule.json.members ?? []) + [JSONMember("lost_because", lostBecause.map { .string($0) } ?? .null)])
    }
}
