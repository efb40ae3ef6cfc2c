/// Recognises Squid's hierarchy field (`%Sh/%<a`): how and from where a request was fetched. It is the landmark behind
/// the user name, which may hold blanks itself.
enum HierarchyToken {
    /// Squid 3.2 and later write this in front of every code that an older version might have written bare.
    static let prefix: StaticString = "HIER_"

    /// The codes of Squid 3.1 and earlier, still written by some appliances.
    private static let codes: [StaticString] = [
        "DIRECT/", "NONE/", "SIBLING_HIT/", "PARENT_HIT/", "DEFAULT_PARENT/", "SINGLE_PARENT/", "FIRST_UP_PARENT/",
        "FIRST_PARENT_MISS/", "CLOSEST_PARENT_MISS/", "CLOSEST_PARENT/", "CLOSEST_DIRECT/", "NO_DIRECT_FAIL/",
        "SOURCE_FASTEST/", "ROUNDROBIN_PARENT/", "CACHE_DIGEST_HIT/", "CD_PARENT_HIT/", "CD_SIBLING_HIT/",
        "NO_CACHE_DIGEST_PEERS/", "CARP/", "ANY_OLD_PARENT/", "ANY_PARENT/", "USERHASH_PARENT/", "SOURCEHASH_PARENT/",
        "PINNED/", "ORIGINAL_DST/", "STANDBY_POOL/",
    ]

    /// Whether the token that fills `range` is a hierarchy field.
    static func fills(_ range: Range<Int>, of line: Span<UInt8>) -> Bool {
        var start = range.lowerBound
        if line.holds("TIMEOUT_", at: start, before: range.upperBound) { start += 8 }
        if line.holds(prefix, at: start, before: range.upperBound) { return true }
        return codes.contains { line.holds($0, at: start, before: range.upperBound) }
    }
}
