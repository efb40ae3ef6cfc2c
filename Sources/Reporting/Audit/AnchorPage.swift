import Custody

/// An anchor for paper: a page of A4 as self-contained SVG.
package enum AnchorPage {
    /// The anchor in an SVG that `write` made; nil in other text.
    package static func line(in text: String) -> String? {
        guard let start = text.firstRange(of: opening)?.upperBound,
            let end = text[start...].firstRange(of: closing)?.lowerBound
        else { return nil }
        return String(text[start..<end])
    }

    private static let opening = "<desc id=\"anchor\">"
    private static let closing = "</desc>"

    /// Every text of it is of letters that XML leaves alone: the school's name is percent-encoded.
    package static func write(_ anchor: Anchor, _ symbol: QRSymbol) -> String {
        let rows = anchor.text.split(separator: "\n").map(String.init)
        let title = rows.first ?? ""
        // Millimetres. The QR code is 80 wide: its modules of more than one are read from paper by any telephone.
        let body =
            lines(Array(rows.dropFirst()), top: 55, step: 8, size: 5, font: "monospace")
            + lines(AnchorText.explanation(anchor), top: 225, step: 7, size: 4, font: "sans-serif")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
            <title>\(title)</title>
            \(opening)\(anchor.line)\(closing)
            <rect width="210" height="297" fill="#fff"/>
            <text x="25" y="38" font-family="sans-serif" font-size="8">\(title)</text>
            \(body)<svg x="25" y="132" width="80" height="80" viewBox="0 0 \(symbol.side) \(symbol.side)">
            <path shape-rendering="crispEdges" d="\(symbol.path)"/>
            </svg>
            </svg>

            """
    }

    private static func lines(_ texts: [String], top: Int, step: Int, size: Int, font: String) -> String {
        texts.enumerated().map { index, text in
            "<text x=\"25\" y=\"\(top + index * step)\" font-family=\"\(font)\" font-size=\"\(size)\" "
                + "xml:space=\"preserve\">\(text)</text>\n"
        }.joined()
    }
}
