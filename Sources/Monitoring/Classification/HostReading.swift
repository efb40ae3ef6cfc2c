import FlowModel

/// A written host as it grows shorter, from the text of a person or a list down to the name: the steps of one
/// `HostNormalisation`, in their order.
struct HostReading {
    private var rest: ArraySlice<UInt8>
    private(set) var steps: [HostNormalisation.Step] = []

    /// `text` is UTF-8; anything may be in it.
    init(_ text: [UInt8]) { rest = text[...] }

    mutating func host() throws(HostNormalisation.Unreadable) -> HostName {
        trim()
        guard !rest.isEmpty else { throw .empty }
        guard !rest.contains(where: { $0 <= 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) else {
            throw .forbiddenCharacter
        }
        dropScheme()
        dropPath()
        dropUserInformation()
        try refuseAddress()
        try dropPort()
        try convertToASCII()
        dropTrailingDot()
        return try name()
    }

    /// Blanks at both ends, and one comma or semicolon that a splitter left behind.
    private mutating func trim() {
        let before = rest.count
        while let first = rest.first, first <= 0x20, first != 0 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20, last != 0 { rest.removeLast() }
        if rest.count != before { steps.append(.trimmed) }
        if rest.count > 1, rest.last == UInt8(ascii: ",") || rest.last == UInt8(ascii: ";") {
            rest.removeLast()
            steps.append(.droppedSeparator)
        }
    }

    /// `https://` or the `//` of a URL without a scheme.
    private mutating func dropScheme() {
        let slash = UInt8(ascii: "/")
        guard let first = rest.firstIndex(of: slash), rest[first...].prefix(2).elementsEqual([slash, slash]) else {
            return
        }
        let scheme = rest[..<first]
        guard scheme.isEmpty || scheme.last == UInt8(ascii: ":") && scheme.dropLast().allSatisfy(Self.isSchemeByte)
        else { return }
        rest = rest[(first + 2)...]
        steps.append(.droppedScheme)
    }

    /// Everything from the first `/`, `?` or `#` on (RFC 3986 section 3.2).
    private mutating func dropPath() {
        let ends = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        guard let end = rest.firstIndex(where: ends.contains) else { return }
        rest = rest[..<end]
        steps.append(.droppedPath)
    }

    /// Everything up to the last `@`: in `http://facebook.com@evil.example/` the host is `evil.example`.
    private mutating func dropUserInformation() {
        guard let end = rest.lastIndex(of: UInt8(ascii: "@")) else { return }
        rest = rest[(end + 1)...]
        steps.append(.droppedUserInformation)
    }

    private func refuseAddress() throws(HostNormalisation.Unreadable) {
        if rest.first == UInt8(ascii: "[") || IPAddress(Array(rest).span) != nil { throw .address }
    }

    private mutating func dropPort() throws(HostNormalisation.Unreadable) {
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return }
        let digits = rest[(colon + 1)...]
        guard (1...5).contains(digits.count), digits.allSatisfy(Self.isDigit) else { throw .badPort }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard (1...65535).contains(port) else { throw .badPort }
        rest = rest[..<colon]
        steps.append(.droppedPort)
        try refuseAddress()
    }

    private mutating func convertToASCII() throws(HostNormalisation.Unreadable) {
        guard !rest.allSatisfy({ $0 < 0x80 }) else { return }
        guard let ascii = InternationalName.asciiForm(Array(rest)) else { throw .unmappable }
        rest = ascii[...]
        steps.append(.convertedToASCII)
    }

    private mutating func dropTrailingDot() {
        guard rest.count > 1, rest.last == UInt8(ascii: ".") else { return }
        rest.removeLast()
        steps.append(.droppedTrailingDot)
    }

    private mutating func name() throws(HostNormalisation.Unreadable) -> HostName {
        guard !rest.isEmpty else { throw .empty }
        guard rest.contains(UInt8(ascii: ".")) else { throw .singleLabel }
        // A second trailing dot is an empty label, not one more dot to take off.
        guard rest.last != UInt8(ascii: "."), let host = HostName(Array(rest).span) else {
            throw IPAddress(Array(rest).span) == nil ? .badName : .address
        }
        if !host.text.utf8.elementsEqual(rest) { steps.append(.lowered) }
        return host
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// RFC 3986 section 3.1.
    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
