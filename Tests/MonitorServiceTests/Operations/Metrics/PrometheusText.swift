/// Metrics read back by the grammar of Prometheus' text format 0.0.4.
struct PrometheusText {
    struct Sample: Hashable {
        let name: String
        let labels: [String: String]
        let value: String
    }

    struct Broken: Error {
        let line: String
    }

    private(set) var samples: [Sample] = []
    private(set) var kinds: [String: String] = [:]

    /// Every family has HELP, TYPE and then its samples, together; no sample comes twice.
    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Broken(line: "the last line has no end") }
        var helped: [String] = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.wholeMatch(of: /# HELP ([a-z_]+) [A-Z0-9].*\./) {
                guard !helped.contains(String(match.1)) else { throw Broken(line: String(line)) }
                helped.append(String(match.1))
            } else if let match = line.wholeMatch(of: /# TYPE ([a-z_]+) (counter|gauge)/) {
                guard helped.last == String(match.1) else { throw Broken(line: String(line)) }
                kinds[String(match.1)] = String(match.2)
            } else {
                let sample = try Self.sample(line)
                guard helped.last == sample.name, kinds[sample.name] != nil,
                    !samples.contains(where: { $0.name == sample.name && $0.labels == sample.labels })
                else { throw Broken(line: String(line)) }
                samples.append(sample)
            }
        }
    }

    func value(_ name: String, _ labels: [String: String] = [:]) -> String? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private static func sample(_ line: Substring) throws -> Sample {
        let pattern = /([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)+)\})? (-?[0-9]+(?:\.[0-9]+)?)/
        guard let match = line.wholeMatch(of: pattern) else { throw Broken(line: String(line)) }
        var labels: [String: String] = [:]
        for pair in (match.2 ?? "").matches(of: /([a-z_]+)="((?:[^"\\]|\\.)*)"/) {
            guard labels.updateValue(unescaped(pair.2), forKey: String(pair.1)) == nil else {
                throw Broken(line: String(line))
            }
        }
        return Sample(name: String(match.1), labels: labels, value: String(match.3))
    }

    private static func unescaped(_ text: Substring) -> String {
        var value = ""
        var rest = text
        while let character = rest.popFirst() {
            guard character == "\\", let escaped = rest.popFirst() else {
                value.append(character)
                continue
            }
            value.append(escaped == "n" ? "\n" : escaped)
        }
        return value
    }
}
