import FlowModel
import Monitoring

/// What the reader of a format gathers from a list, line by line.
struct ListReading {
    private(set) var names: [ListedName] = []
    private(set) var remarks: [ListRemark] = []
    /// Lines that say something: neither empty nor a comment.
    private(set) var entries = 0
    /// Why the list is refused whole.
    private(set) var faults: [ConfigurationFault] = []

    /// Gives each line of the file to `read`, with its place; a line that is too long is remarked.
    mutating func readLines(
        of file: ListFile, _ read: (inout ListReading, ListLine, RuleOrigin) -> Void
    ) {
        guard file.bytes.count <= ListLimits.longestFile else {
            return refuse(file, "the list is longer than \(ListLimits.longestFile) bytes")
        }
        guard file.bytes.count(where: { $0 == UInt8(ascii: "\n") }) < ListLimits.mostLines else {
            return refuse(file, "the list has more than \(ListLimits.mostLines) lines")
        }
        for (number, line) in ListLine.lines(of: file.bytes) {
            let place = RuleOrigin(file: file.name, line: number)
            guard let line else {
                entries += 1
                note(.overlong, at: place)
                continue
            }
            read(&self, line, place)
        }
    }

    mutating func countEntry() { entries += 1 }

    /// Takes a written name, or remarks why it is none.
    mutating func take(
        _ written: ArraySlice<UInt8>, as scope: RuleReach, role: HostRole? = nil, at place: RuleOrigin
    ) {
        do throws(ListReason) {
            let name = try WrittenName.read(written)
            names.append(ListedName(scope: scope, name: name, statedRole: role, place: place))
        } catch {
            note(error, at: place)
        }
    }

    mutating func take(_ listed: [ListedName]) { names += listed }

    mutating func note(_ reason: ListReason, at place: RuleOrigin) {
        remarks.append(ListRemark(place: place, reason: reason))
    }

    /// Takes names out again that another line cancels.
    mutating func cancel(where isCancelled: (ListedName) -> Bool) {
        for listed in names where isCancelled(listed) { note(.cancelled, at: listed.place) }
        names.removeAll(where: isCancelled)
    }

    mutating func refuse(_ file: ListFile, _ problem: String) {
        faults.append(
            ConfigurationFault(file: file.name, problem: problem, hint: "check that this is the right file, or cut it"))
    }
}
