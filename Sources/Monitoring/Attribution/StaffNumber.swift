/// The school's own number for one member of staff. Names stay in the authorisation; everything else uses the number.
package struct StaffNumber: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// 1 to 32 letters, digits, `-`, `_`, `.` or `/`; nil otherwise.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...32).contains(bytes.count) else { return nil }
        let allowed = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "/"):
                true
            default: false
            }
        }
        guard allowed else { return nil }
        self.text = text
    }

    package var description: String { text }
}
