import FlowModel
import Monitoring

/// A list of domain-list-community with what it includes, one file through another. Each file is read once, whatever
/// includes it; an include with attributes takes those of its names that have, or lack, them.
struct V2FlyList {
    private struct Entry: Hashable {
        let listed: ListedName
        let attributes: Set<String>
    }

    private let included: (String) -> IncludedFile
    private var reading = ListReading()
    private var known: [String: [Entry]] = [:]
    /// The files that are being read, the outermost first.
    private var open: [String] = []
    private var bytesRead = 0
    /// Files that were included, in the order of their first include.
    private(set) var files: [ListFile] = []

    /// - Parameter included: what the list's own folder has under a name; never asked for a name with a slash.
    static func read(
        _ file: ListFile, included: (String) -> IncludedFile
    ) -> (reading: ListReading, files: [ListFile]) {
        withoutActuallyEscaping(included) { included in
            var list = V2FlyList(included: included)
            let entries = list.entries(of: file)
            list.reading.take(entries.map(\.listed))
            return (list.reading, list.files)
        }
    }

    private init(included: @escaping (String) -> IncludedFile) { self.included = included }

    private mutating func entries(of file: ListFile) -> [Entry] {
        bytesRead += file.bytes.count
        guard bytesRead <= ListLimits.longestFile else {
            reading.refuse(file, "the list and what it includes are longer than \(ListLimits.longestFile) bytes")
            return []
        }
        open.append(file.name)
        defer { open.removeLast() }
        var lines: [(line: ListLine, place: RuleOrigin)] = []
        reading.readLines(of: file) { _, line, place in lines.append((line.withoutComment, place)) }
        var entries: [Entry] = []
        for (line, place) in lines where !line.text.isEmpty {
            reading.countEntry()
            do throws(ListReason) {
                entries += try self.entries(of: try V2FlyLine(line.words), at: place)
            } catch {
                reading.note(error, at: place)
            }
        }
        return Self.unique(entries)
    }

    private mutating func entries(of line: V2FlyLine, at place: RuleOrigin) throws(ListReason) -> [Entry] {
        switch line.subject {
        case .include(let name): return try include(name, line.attributes)
        case .name(let scope, let written):
            let name = try WrittenName.read(written)
            if line.hasAffiliation { reading.note(.affiliation, at: place) }
            let attributes = Set(line.attributes)
            if !attributes.isSubset(of: [Self.advertising]) { reading.note(.attribute, at: place) }
            let role: HostRole? = attributes.contains(Self.advertising) ? .embed : nil
            let listed = ListedName(scope: scope, name: name, statedRole: role, place: place)
            return [Entry(listed: listed, attributes: attributes)]
        }
    }

    private static let advertising = "ads"

    private mutating func include(_ name: String, _ attributes: [String]) throws(ListReason) -> [Entry] {
        // Once the whole is refused nothing more is read.
        guard reading.faults.isEmpty else { return [] }
        guard !open.contains(name) else { throw .includeCycle }
        guard open.count < ListLimits.deepestInclude, files.count < ListLimits.mostIncludes else {
            throw .includeTooDeep
        }
        let entries = if let known = known[name] { known } else { try read(name) }
        let lacking = Set(attributes.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) })
        let having = Set(attributes.filter { !$0.hasPrefix("-") })
        return entries.filter { having.isSubset(of: $0.attributes) && lacking.isDisjoint(with: $0.attributes) }
    }

    private mutating func read(_ name: String) throws(ListReason) -> [Entry] {
        switch included(name) {
        case .missing: throw .includeMissing
        case .outside: throw .includeOutside
        case .file(let bytes):
            let file = ListFile(name: name, bytes: bytes)
            files.append(file)
            let entries = entries(of: file)
            known[name] = entries
            return entries
        }
    }

    /// One file can reach another on many ways; each of its names counts once.
    private static func unique(_ entries: [Entry]) -> [Entry] {
        var seen: Set<Entry> = []
        return entries.filter { seen.insert($0).inserted }
    }
}
