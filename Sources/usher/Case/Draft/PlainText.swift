import Custody
import Foundation

/// A person's own words as they are signed.
enum PlainText {
    /// The same with line feeds for line ends (files of Windows have CR LF), and without a byte-order mark or blanks round it.
    static func tidied(_ text: String) -> String {
        let unmarked = text.first == "\u{feff}" ? String(text.dropFirst()) : text
        return unmarked.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The first character that may not be signed, with its place in `text`, both from 1; nil where there is none.
    static func fault(in text: String) -> (line: Int, column: Int, reason: String)? {
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            guard HiddenCharacters.areAbsent(fromSigned: String(scalar)) else {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
                return (line, column, "\(name) is a character that would not be seen")
            }
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return nil
    }
}
