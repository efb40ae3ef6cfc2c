/// Text that fits into one line of a status, a log or a metric, whatever it came from.
enum OneLine {
    /// In Unicode scalars: long enough for every name that people give a source.
    static let longest = 64

    /// `text` without anything that could begin another line or steer a terminal, a `?` for each such character; cut at
    /// `longest`.
    static func text(_ text: some StringProtocol) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(longest) {
            line.unicodeScalars.append(isHarmless(scalar) ? scalar : "?")
        }
        return line
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: scalar == " "
        // Format characters turn the direction of writing round, or cannot be seen.
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
