/// The part of a host name that somebody registered, such as `fbcdn.net` or `bbc.co.uk`: what a report may show (law
/// page L6). It is read from the form of the name alone; the full public suffix list is checked by tooling, not here.
enum RegistrableName {
    /// Second-level labels below which the registries of two-letter domains sell names to the public.
    private static let soldBelow: Set<String> = [
        "ac", "co", "com", "edu", "gob", "gouv", "gov", "ltd", "me", "ne", "net", "nhs", "nom", "or", "org", "plc",
        "police", "sch",
    ]

    /// The last two labels, or the last three where the last two are a suffix like `co.uk`.
    static func reduce(_ name: String) -> String {
        let labels = name.split(separator: ".")
        let kept = isPublicSuffix(labels.suffix(2).joined(separator: ".")) ? 3 : 2
        return labels.suffix(kept).joined(separator: ".")
    }

    /// `co.uk`, `com.au`: two labels, the second a country's, the first a common kind.
    static func isPublicSuffix(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count == 2, labels[1].utf8.count == 2 else { return false }
        return soldBelow.contains(String(labels[0]))
    }
}
