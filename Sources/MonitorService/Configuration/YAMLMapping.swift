import FlowModel
import Monitoring
import Yams

/// One mapping of a YAML file, read key by key. It collects the faults with their places instead of stopping at the first,
/// and at the end names the keys that nothing asked for.
struct YAMLMapping {
    private let file: String
    private let path: String
    private let node: Node
    private var faults: [ConfigurationFault] = []

    init(_ node: Node, path: String, file: String) {
        self.node = node
        self.path = path
        self.file = file
        if node.mapping == nil {
            faults.append(fault(node, "\(path.isEmpty ? "the file" : path) must be a mapping of names to values", ""))
        }
    }

    mutating func string(_ key: String) -> String? {
        guard let value = required(key) else { return nil }
        return text(value, key)
    }

    mutating func optionalString(_ key: String) -> String? {
        guard let value = node.mapping?[key] else { return nil }
        return text(value, key)
    }

    mutating func strings(_ key: String) -> [String]? {
        guard let list = sequence(key) else { return nil }
        return list.compactMap { text($0, key) }
    }

    mutating func optionalStrings(_ key: String) -> [String]? {
        node.mapping?[key] == nil ? nil : strings(key)
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard required(key) != nil else { return nil }
        return optionalInteger(key, in: range)
    }

    mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = node.mapping?[key] else { return nil }
        if let number = value.int, range.contains(number) { return number }
        let hint = "write a number from \(range.lowerBound) to \(range.upperBound)"
        faults.append(fault(value, "\(name(key)) is not a whole number in range", hint))
        return nil
    }

    /// A date such as `2026-04-27`.
    mutating func date(_ key: String) -> CivilDate? {
        guard let value = required(key), let text = text(value, key) else { return nil }
        if let date = CivilDate(text) { return date }
        faults.append(fault(value, "\(name(key)) is not a date", "write it as 2026-04-27"))
        return nil
    }

    mutating func mapping(_ key: String) -> YAMLMapping? {
        required(key).map { YAMLMapping($0, path: name(key), file: file) }
    }

    mutating func optionalMapping(_ key: String) -> YAMLMapping? {
        node.mapping?[key].map { YAMLMapping($0, path: name(key), file: file) }
    }

    mutating func sequence(_ key: String) -> [Node]? {
        guard let value = required(key) else { return nil }
        if let sequence = value.sequence, !sequence.isEmpty { return Array(sequence) }
        faults.append(fault(value, "\(name(key)) must be a list with at least one entry", "begin each entry with `- `"))
        return nil
    }

    /// Records a fault found by the caller with the value of `key`.
    mutating func add(_ key: String, _ problem: String, _ hint: String) {
        faults.append(fault(node.mapping?[key] ?? node, "\(name(key)) \(problem)", hint))
    }

    /// All faults of this mapping, with one for each key that is not `known`.
    func finish(known: [String]) -> [ConfigurationFault] {
        let unknown = (node.mapping ?? [:]).filter { !known.contains($0.key.string ?? "") }
        return faults
            + unknown.map { key, _ in
                fault(
                    key, "unknown setting in \(path.isEmpty ? "the file" : path)",
                    "known here: \(known.joined(separator: ", "))")
            }
    }

    private mutating func required(_ key: String) -> Node? {
        guard node.mapping != nil else { return nil }
        if let value = node.mapping?[key] { return value }
        faults.append(fault(node, "\(name(key)) is missing", "config/usher.yaml explains every setting"))
        return nil
    }

    private mutating func text(_ value: Node, _ key: String) -> String? {
        if let text = value.scalar?.string, !text.isEmpty { return text }
        faults.append(fault(value, "\(name(key)) must be text", "write a single value after the colon"))
        return nil
    }

    private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func fault(_ node: Node, _ problem: String, _ hint: String) -> ConfigurationFault {
        ConfigurationFault(
            file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, problem: problem,
            hint: hint.isEmpty ? "config/usher.yaml explains every setting" : hint)
    }
}
