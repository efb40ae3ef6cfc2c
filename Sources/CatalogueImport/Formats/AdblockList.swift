import FlowModel
import Monitoring

/// A filter list of Adblock Plus, uBlock Origin or AdGuard. Everything narrower or wider than a host and what is below it is
/// left out. An exception becomes a rule with the role `none`.
enum AdblockList {
    static func read(_ file: ListFile) -> ListReading {
        var reading = ListReading()
        var cancelled: Set<Subject> = []
        reading.readLines(of: file) { reading, line, place in
            guard !AdblockLine.isRemark(line.text) else { return }
            reading.countEntry()
            do throws(ListReason) {
                let rule = try AdblockLine(line.text)
                guard rule.cancels else {
                    let role: HostRole? = rule.isException ? HostRole.none : nil
                    return reading.take(rule.name, as: rule.scope, role: role, at: place)
                }
                let name = try WrittenName.read(rule.name)
                cancelled.insert(Subject(scope: rule.scope, name: name, isException: rule.isException))
            } catch {
                reading.note(error, at: place)
            }
        }
        reading.cancel { cancelled.contains(Subject($0)) }
        return reading
    }

    /// What a rule and the one that cancels it have in common.
    private struct Subject: Hashable {
        let scope: RuleReach
        let name: HostName
        let isException: Bool

        init(scope: RuleReach, name: HostName, isException: Bool) {
            self.scope = scope
            self.name = name
            self.isException = isException
        }

        init(_ listed: ListedName) {
            self.init(scope: listed.scope, name: listed.name, isException: listed.statedRole != nil)
        }
    }
}
