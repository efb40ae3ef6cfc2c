import FlowModel
import Monitoring

/// A name out of a list.
struct ListedName: Hashable {
    let scope: RuleReach
    let name: HostName
    /// What the line itself says that the host is for; nil where the list says only that it is listed.
    let statedRole: HostRole?
    let place: RuleOrigin

    /// The role that its rule gets: the line's own where that is the less accusing one.
    func role(otherwise: HostRole) -> HostRole {
        guard let statedRole else { return otherwise }
        return statedRole.clemency >= otherwise.clemency ? statedRole : otherwise
    }
}
