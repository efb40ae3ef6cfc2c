import FlowModel

/// Reads the host name of a rule, more strictly than the name of a host that was met in traffic: a rule is written by a
/// person who can be asked to write it well, and a wide rule accuses.
package enum RuleName {
    /// Why a name cannot be a rule's.
    package struct Fault: Error, Equatable {
        package let problem: String
        package let hint: String
    }

    package static func parse(_ text: String) throws(Fault) -> HostName {
        let bytes = Array(text.utf8)
        try refuseForeignBytes(bytes)
        try refuseAddress(bytes)
        guard try labelCount(of: bytes) > 1 else {
            throw Fault(
                problem: "a single label is a top-level domain or a computer on the local network",
                hint: "write the whole name, such as facebook.com")
        }
        guard !RegistrableName.isPublicSuffix(text) else {
            throw Fault(
                problem: "everybody may register names below \(text), so it belongs to no service",
                hint: "write the name that the service registered")
        }
        guard let name = HostName(bytes.span) else {
            throw Fault(problem: "not a host name", hint: "at most 253 bytes, and its last label not all digits")
        }
        return name
    }

    private static func refuseForeignBytes(_ bytes: [UInt8]) throws(Fault) {
        guard !bytes.isEmpty else {
            throw Fault(problem: "the name is missing", hint: "write it directly after the colon")
        }
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            throw Fault(
                problem: "the name has letters outside ASCII",
                hint: "write its A-label (xn--...), which is what traffic carries")
        }
        guard !bytes.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
            throw Fault(
                problem: "the name has capital letters",
                hint: "write it in lower case, so that each name has one spelling")
        }
    }

    private static func refuseAddress(_ text: [UInt8]) throws(Fault) {
        let inBrackets = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
        let bare = inBrackets ? Array(text.dropFirst().dropLast()) : text
        guard IPAddress(bare.span) == nil else {
            throw Fault(
                problem: "an address is not a host name",
                hint: "addresses move between services; write the name instead")
        }
    }

    /// The number of labels, parted by dots; throws at the first that no name can have.
    private static func labelCount(of name: [UInt8]) throws(Fault) -> Int {
        var (count, start) = (0, 0)
        for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: ".") {
            try refuseBadLabel(name[start..<end])
            (count, start) = (count + 1, end + 1)
        }
        return count
    }

    private static func refuseBadLabel(_ label: ArraySlice<UInt8>) throws(Fault) {
        guard let first = label.first, let last = label.last else {
            throw Fault(problem: "empty label", hint: "no dot at either end and no two dots together")
        }
        guard label.count <= HostName.longestLabel else {
            throw Fault(problem: "a label is longer than 63 bytes", hint: "no such name can exist (RFC 1035)")
        }
        let hyphen = UInt8(ascii: "-")
        guard first != hyphen, last != hyphen, label.allSatisfy(isLabelByte) else {
            throw Fault(
                problem: "a label may hold only letters, digits and inner hyphens",
                hint: "no wildcards, ports or paths: a domain rule covers everything below its name")
        }
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
