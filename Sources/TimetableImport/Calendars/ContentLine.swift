/// One property of an iCalendar file, unfolded (RFC 5545 section 3.1): `NAME;PARAMETER=VALUE:VALUE`.
struct ContentLine: Sendable {
    /// In capital letters.
    let name: String
    /// Names in capital letters; quotes around values are gone. Of a repeated parameter the first one is kept.
    let parameters: [String: String]
    /// As it stands: text still has its backslashes.
    let value: String
    /// Of the physical line on which it begins, counted from 1.
    let line: Int

    /// The value as text (RFC 5545 section 3.3.11), without backslashes.
    var text: String { ContentLine.unescaped(value) }

    /// The texts of a value between commas, such as that of CATEGORIES.
    var texts: [String] {
        var parts: [String] = [""]
        var isEscaped = false
        for character in value {
            if character == ",", !isEscaped { parts.append("") } else { parts[parts.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts.map(ContentLine.unescaped)
    }

    /// The words of a value between commas, such as that of EXDATE.
    var list: [String] { value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }

    /// In capital letters, for values that are names.
    var keyword: String { value.uppercased().split(separator: " ").joined(separator: " ") }

    private static func unescaped(_ value: String) -> String {
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
