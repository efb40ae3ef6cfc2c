import FlowModel

/// Reads what a person or a list writes for a host (a name, a name with a port, a URL) down to the name itself. Records
/// from traffic carry a `HostName` already; this is for `explain`, for imports and for tests of both.
package struct HostNormalisation: Hashable, Sendable {
    /// What was taken off or changed on the way, in the order it happened.
    package enum Step: String, Hashable, Sendable, CaseIterable {
        case trimmed = "trimmed blanks"
        case droppedSeparator = "dropped a list separator"
        case droppedScheme = "dropped the scheme"
        case droppedPath = "dropped the path"
        case droppedUserInformation = "dropped the user information"
        case droppedPort = "dropped the port"
        case droppedTrailingDot = "dropped the trailing dot"
        case convertedToASCII = "converted to A-labels"
        case lowered = "lower-cased"
    }

    /// Why there is no host name in it.
    package enum Unreadable: String, Error, Hashable, Sendable, CaseIterable {
        case empty = "there is nothing in it"
        case overlong = "it is too long for a host or a URL"
        case forbiddenCharacter = "it holds a control character, a blank or a backslash"
        case address = "it is an address, and addresses are not looked up"
        case badPort = "its port is not a number from 1 to 65535"
        case unmappable = "it holds characters that no host name can have, or that are not mapped here"
        case singleLabel = "it is a single label: a computer on the local network, or a top-level domain"
        case badName = "it is not a well-formed host name"
    }

    package let result: Result<HostName, Unreadable>
    package let steps: [Step]

    package var host: HostName? { try? result.get() }

    /// Longer than any URL that a browser sends.
    private static let longestInput = 8192

    /// `text` is UTF-8; anything may be in it.
    package init(_ text: [UInt8]) {
        var reading = Reading(rest: text[...])
        do throws(Unreadable) {
            guard text.count <= Self.longestInput else { throw .overlong }
            result = .success(try reading.host())
        } catch {
            result = .failure(error)
        }
        steps = reading.steps
    }

    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// The text as it grows shorter.
    private struct Reading {
        var rest: ArraySlice<UInt8>
        var steps: [Step] = []

        mutating func host() throws(Unreadable) -> HostName {
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

        private func refuseAddress() throws(Unreadable) {
            if rest.first == UInt8(ascii: "[") || IPAddress(Array(rest).span) != nil { throw .address }
        }

        private mutating func dropPort() throws(Unreadable) {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return }
            let digits = rest[(colon + 1)...]
            guard (1...5).contains(digits.count), digits.allSatisfy(Self.isDigit) else { throw .badPort }
            let port = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            guard (1...65535).contains(port) else { throw .badPort }
            rest = rest[..<colon]
            steps.append(.droppedPort)
            try refuseAddress()
        }

        private mutating func convertToASCII() throws(Unreadable) {
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

        private mutating func name() throws(Unreadable) -> HostName {
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
}
