/// A piece of HTML. Text gets in only through `text` and attribute values only through `element`, which escape it, so
/// that nothing in a report can become markup.
struct Markup {
    private(set) var html: String

    static let empty = Markup(html: "")

    private init(html: String) { self.html = html }

    /// Characters of a document, escaped. Control characters that HTML forbids become U+FFFD.
    static func text(_ text: String) -> Markup { Markup(html: escaped(text)) }

    /// Fixed markup or style written in this program's own source.
    static func source(_ html: StaticString) -> Markup { Markup(html: "\(html)") }

    static func joined(_ parts: [Markup]) -> Markup { Markup(html: parts.map(\.html).joined()) }

    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: [Markup]) -> Markup {
        let tag = "<\(name)" + attributes.map(\.html).joined() + ">"
        return Markup(html: tag + content.map(\.html).joined() + "</\(name)>")
    }

    static func element(_ name: StaticString, _ content: [Markup]) -> Markup { element(name, [], content) }

    static func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) -> Markup {
        element(name, attributes, [.text(text)])
    }

    /// An SVG element without content.
    static func shape(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
        Markup(html: "<\(name)" + attributes.map(\.html).joined() + "/>")
    }

    /// The characters of the longest stretch without a blank, outside tags.
    var longestWord: Int {
        var (longest, current, isInTag) = (0, 0, false)
        for byte in html.utf8 {
            switch byte {
            case UInt8(ascii: "<"): (current, isInTag) = (0, true)
            case UInt8(ascii: ">"): isInTag = false
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): current = 0
            default: current += isInTag || byte & 0xc0 == 0x80 ? 0 : 1
            }
            longest = max(longest, current)
        }
        return longest
    }

    static func + (left: Markup, right: Markup) -> Markup { Markup(html: left.html + right.html) }

    fileprivate static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            case "\n", "\t": safe.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": safe += "\u{fffd}"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// One attribute of an element.
    struct Attribute {
        fileprivate let html: String

        init(_ name: StaticString, _ value: String) { self.html = " \(name)=\"\(Markup.escaped(value))\"" }
    }
}
