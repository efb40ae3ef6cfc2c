import Custody
import FlowModel
import Monitoring

/// An anchor for the terminal, for mail and for paper, with what to do with it.
package enum AnchorText {
    /// What stands below the rows of the anchor.
    static func explanation(_ anchor: Anchor) -> [String] {
        let moment = CivilTime.local(Timestamp(milliseconds: anchor.time))
        let mark = anchor.isRehearsal ? ["REHEARSAL: this chain is not evidence of anything."] : []
        return mark + [
            "Entry \(anchor.entries) of the audit chain was made at \(moment.date) \(moment.clock) \(moment.zone).",
            "Keep this away from the school's server. To check the chain against it:",
            "usher audit verify CASE --anchor FILE",
            "where FILE is this page, or a copy of the rows above that you typed.",
        ]
    }

    /// Plain text with the QR code, for dark writing on a light ground.
    ///
    /// - Parameter decorate: what to do with each line of the QR code: a terminal needs colours, a file nothing.
    package static func plain(
        _ anchor: Anchor, _ symbol: QRSymbol, decorate: (String) -> String = { $0 }
    ) -> String {
        let picture = symbol.halfBlocks.map { decorate($0) + "\n" }
        return anchor.text + "\n" + explanation(anchor).map { $0 + "\n" }.joined() + "\n" + picture.joined()
    }

    /// The anchor in an SVG that `page` made; nil in other text.
    package static func line(inPage text: String) -> String? {
        guard let start = text.firstRange(of: opening)?.upperBound,
            let end = text[start...].firstRange(of: closing)?.lowerBound
        else { return nil }
        return String(text[start..<end])
    }

    private static let opening = "<desc id=\"anchor\">"
    private static let closing = "</desc>"

    /// A page of A4 as self-contained SVG. Every text of it is of letters that XML leaves alone: the school's name is
    /// percent-encoded.
    package static func page(_ anchor: Anchor, _ symbol: QRSymbol) -> String {
        let rows = anchor.text.split(separator: "\n").map(String.init)
        let title = rows.first ?? ""
        // Millimetres. The QR code is 80 wide; a module of 1.4 is read from paper by any telephone.
        let scale = "\(80_000 / symbol.side)"
        let millis = scale.count > 3 ? "\(scale.dropLast(3)).\(scale.suffix(3))" : "0.\(scale)"
        let body =
            lines(Array(rows.dropFirst()), top: 55, step: 8, size: 5, font: "monospace")
            + lines(explanation(anchor), top: 225, step: 7, size: 4, font: "sans-serif")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
            <title>\(title)</title>
            \(opening)\(anchor.line)\(closing)
            <rect width="210" height="297" fill="#fff"/>
            <text x="25" y="38" font-family="sans-serif" font-size="8">\(title)</text>
            \(body)<path transform="translate(25 132) scale(\(millis))" shape-rendering="crispEdges" d="\(symbol.path)"/>
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
