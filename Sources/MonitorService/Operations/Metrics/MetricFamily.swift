/// One metric with its samples, in Prometheus' text format 0.0.4.
struct MetricFamily {
    enum Kind: String, Hashable, Sendable {
        case counter
        case gauge
    }

    private let name: String
    private(set) var text: String

    /// `help` is a fixed sentence of the program.
    init(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        text = "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    mutating func add(_ value: Int, _ labels: KeyValuePairs<String, String> = [:]) {
        add(number: "\(value)", labels)
    }

    /// In seconds with three decimals, from milliseconds: exact, where a division would round.
    mutating func add(milliseconds: Int64, _ labels: KeyValuePairs<String, String> = [:]) {
        let (seconds, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        let decimals = String(String(1000 + rest).dropFirst())
        add(number: "\(milliseconds < 0 ? "-" : "")\(seconds).\(decimals)", labels)
    }

    private mutating func add(number: String, _ labels: KeyValuePairs<String, String>) {
        let pairs = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        text += pairs.isEmpty ? "\(name) \(number)\n" : "\(name){\(pairs)} \(number)\n"
    }

    /// Backslash, quotation mark and line feed, as the format asks for label values.
    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
