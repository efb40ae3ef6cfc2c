/// The codes of Squid 5 and 6 and what Usher takes from them.
enum FieldCodes {
    /// Fields with a meaning here. Codes that begin with `http::` are looked up without it, as Squid does.
    ///
    /// Left out on purpose: `%ui`, which is what the client's own machine says about itself (RFC 1413), `%>A`, which is
    /// whatever name the address has in DNS, and `%st`, which adds both directions.
    private static let roles: [String: FieldRole] = [
        "ts": .endSeconds, "tu": .endMilliseconds, "tS": .start, "tr": .duration,
        ">a": .client, ">eui": .hardware,
        "ul": .user(rank: 0), "ue": .user(rank: 1), "un": .user(rank: 2), "us": .user(rank: 3),
        "ru": .url, ">ru": .url, "rd": .domain, ">rd": .domain, "ssl::>sni": .serverName,
        "Ss": .resultCode, ">Hs": .status, "Hs": .status,
        "rm": .method, ">rm": .method, "<st": .down, ">st": .up,
    ]

    /// Fields that are passed over, named so that their ends are known.
    private static let opaque: Set<String> = [
        "dt", "tl", "tg", "sn", ">A", ">p", ">la", ">lp", "la", "lp", "<a", "<A", "<p", "<la", "<lp", ">qos", "<qos",
        ">nfmark", "<nfmark", ">h", "<h", ">ha", "ui", "credentials", "err_code", "err_detail", "note", "et", "ea",
        "<ru", "<rm", "rp", ">rp", "<rp", "rP", ">rP", "<rP", "rv", ">rv", "<rv", "<rd", "rs", ">rs", "<rs", "<Hs",
        "Sh", "mt", "st", ">sh", "<sh", "<bs", ">sH", "<sH", "<pt", "<tt", "ssl::bump_mode", "ssl::>cert_subject",
        "ssl::>cert_issuer", "ssl::<cert_subject", "ssl::<cert_issuer", "ssl::<cert", "ssl::<cert_errors",
        "ssl::>negotiated_version", "ssl::<negotiated_version", "ssl::>negotiated_cipher", "ssl::<negotiated_cipher",
        "ssl::>received_hello_version", "ssl::<received_hello_version", "ssl::>received_supported_version",
        "ssl::<received_supported_version", "adapt::<last_h", "adapt::sum_trs", "adapt::all_trs", "icap::tt",
        "icap::<last_h", ">handshake", "master_xaction", "transport::>connection_id", "proxy_protocol::>h",
    ]

    /// The longest known code at the start of `text`; for an unknown one, the letters that can belong to it.
    static func code(at text: Substring) -> String {
        let name = text.prefix { $0.isASCII && ($0.isLetter || "_:<>".contains($0)) }
        let plain = name.hasPrefix("http::") ? name.dropFirst(6) : name
        var known = plain
        while !known.isEmpty, !isKnown(String(known)) { known = known.dropLast() }
        let skipped = name.hasPrefix("http::") ? "http::" : ""
        return known.isEmpty ? unknown(name) : skipped + known
    }

    static func isKnown(_ code: String) -> Bool { roles[code] != nil || opaque.contains(code) }

    /// The role of a code; `>h` has one when its argument is the `Referer` header.
    static func role(of code: String, argument: String?) -> FieldRole {
        let plain = code.hasPrefix("http::") ? String(code.dropFirst(6)) : code
        if plain == ">h", argument?.lowercased() == "referer" { return .referer }
        return roles[plain] ?? .opaque
    }

    /// Values that may hold blanks even without quotes: whole header blocks and certificate names.
    static func mayHoldBlanks(_ code: String, argument: String?) -> Bool {
        if [">h", "<h", ">ha"].contains(code) { return argument == nil }
        return code.contains("::") && (code.contains("cert_subject") || code.contains("cert_issuer"))
    }

    /// A trailing colon is a literal: no code ends in one.
    private static func unknown(_ name: Substring) -> String {
        var code = name
        while code.hasSuffix(":") { code = code.dropLast() }
        return String(code)
    }
}
