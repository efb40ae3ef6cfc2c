import Custody
import FlowModel
import Monitoring

/// An anchor for the terminal and for mail, with what to do with it.
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
}
