import FlowModel
import Monitoring

/// Leaves out of a list's names those that say nothing of their own: repetitions, and names that fall under another name of
/// the list with the same role. Of two lines for the same hosts the less accusing one stays.
struct NameCollapse {
    private(set) var names: [ListedName] = []
    private(set) var remarks: [ListRemark] = []

    private struct Subject: Hashable {
        let scope: RuleReach
        let name: String
    }

    private let otherwise: HostRole
    private var roles: [Subject: HostRole] = [:]

    /// - Parameter otherwise: the role of names whose line says nothing milder.
    init(_ listed: [ListedName], otherwise: HostRole) {
        self.otherwise = otherwise
        for candidate in leaveRepeated(listed) {
            if isCovered(candidate) {
                remarks.append(ListRemark(place: candidate.place, reason: .underAnother))
            } else {
                names.append(candidate)
            }
        }
    }

    private mutating func leaveRepeated(_ listed: [ListedName]) -> [ListedName] {
        for candidate in listed {
            let subject = Subject(scope: candidate.scope, name: candidate.name.text)
            let role = candidate.role(otherwise: otherwise)
            roles[subject] = roles[subject].map { $0.clemency >= role.clemency ? $0 : role } ?? role
        }
        var seen: Set<Subject> = []
        return listed.filter { candidate in
            let subject = Subject(scope: candidate.scope, name: candidate.name.text)
            guard roles[subject] == candidate.role(otherwise: otherwise) else {
                remarks.append(ListRemark(place: candidate.place, reason: .lessAccusing))
                return false
            }
            guard seen.insert(subject).inserted else {
                remarks.append(ListRemark(place: candidate.place, reason: .repeated))
                return false
            }
            return true
        }
    }

    /// Whether the nearest wider name has the same role, so that nothing changes without this one.
    private func isCovered(_ candidate: ListedName) -> Bool {
        let role = candidate.role(otherwise: otherwise)
        if candidate.scope == .full, let same = roles[Subject(scope: .domain, name: candidate.name.text)] {
            return same == role
        }
        var rest = candidate.name.text[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if let wider = roles[Subject(scope: .domain, name: String(rest))] { return wider == role }
        }
        return false
    }
}
