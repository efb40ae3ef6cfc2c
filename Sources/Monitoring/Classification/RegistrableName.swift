/// The part of a host name that somebody registered, such as `fbcdn.net` or `bbc.co.uk`: what a report may show (law
/// page L6). It is read from the form of the name alone; the full public suffix list is checked by tooling, not here.
package enum RegistrableName {
    /// Second-level labels below which the registries of two-letter domains sell names to the public.
    private static let soldBelow: Set<String> = [
        "ac", "co", "com", "edu", "gob", "gouv", "gov", "ltd", "me", "ne", "net", "nhs", "nom", "or", "org", "plc",
        "police", "sch",
    ]

    /// The last two labels, or the last three where the last two are a suffix like `co.uk`.
    package static func reduce(_ name: String) -> String {
        let bytes = name.utf8
        var dots: [String.Index] = []
        var index = bytes.endIndex
        while index > bytes.startIndex, dots.count < 3 {
            index = bytes.index(before: index)
            if bytes[index] == UInt8(ascii: ".") { dots.append(index) }
        }
        guard dots.count > 1 else { return name }
        let two = name[bytes.index(after: dots[1])...]
        guard isPublicSuffix(two) else { return String(two) }
        return dots.count > 2 ? String(name[bytes.index(after: dots[2])...]) : name
    }

    /// `co.uk`, `com.au`: two labels, the second a country's, the first a common kind.
    package static func isPublicSuffix(_ name: some StringProtocol) -> Bool {
        let bytes = name.utf8
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let country = bytes[bytes.index(after: dot)...]
        guard country.count == 2, !country.contains(UInt8(ascii: ".")) else { return false }
        return soldBelow.contains(String(name[..<dot]))
    }
}
