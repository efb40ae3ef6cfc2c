/// Characters that change how a text is shown without being seen. In a document that somebody signs they could make the
/// screen say something else than the bytes.
package enum HiddenCharacters {
    /// True when `text` has no mark that changes its direction by itself either (U+061C, U+200E, U+200F): what people write into
    /// a document to be signed. Tables of other programs may hold such marks.
    package static func areAbsent(fromSigned text: String) -> Bool {
        areAbsent(from: text)
            && !text.unicodeScalars.contains { $0.value == 0x061c || $0.value == 0x200e || $0.value == 0x200f }
    }

    /// True when `text` holds no control character but line feed and tab (C0, DEL, C1) and no bidirectional override or
    /// isolate (Unicode Standard Annex 9).
    package static func areAbsent(from text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0a: true
            case 0x00...0x1f, 0x7f...0x9f: false
            case 0x202a...0x202e, 0x2066...0x2069: false
            default: true
            }
        }
    }
}
