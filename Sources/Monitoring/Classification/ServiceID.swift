/// The short name of a service in the catalogue, such as `facebook`: 1 to 40 lower-case letters, digits or hyphens.
package struct ServiceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// YouTube is social media by policy 4.1 and a teaching tool besides, so rules treat it apart (law page 0.4).
    package static let youtube = ServiceID(unchecked: "youtube")

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...40).contains(bytes.count) else { return nil }
        let allowed = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard allowed else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    package static func < (left: ServiceID, right: ServiceID) -> Bool { left.text < right.text }

    package var description: String { text }
}
