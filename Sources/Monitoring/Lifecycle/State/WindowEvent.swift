import Custody
import FlowModel

/// Something that may move a window.
package enum WindowEvent: Hashable, Sendable {
    /// The authoriser's document fulfils every rule.
    case signed
    /// Whoever must sign besides has done so.
    case countersigned
    /// A signed document about the window, and those who signed it.
    case said(WindowAct, by: [SignerStanding], digest: ContentDigest)
    /// The program itself stops.
    case stopped(StopCause)
    /// A renewal or variation has opened and takes the window's place.
    case superseded
    /// Time has passed: what is due happens.
    case time
}
