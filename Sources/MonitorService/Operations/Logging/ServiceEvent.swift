import FlowModel
import Monitoring

/// Everything that the service can say in its log. The list is closed, and no case holds a text that could come from a log
/// line, a document or a person: what cannot be said here is not logged. docs/formats/journal.md is the list for people.
package enum ServiceEvent: Hashable, Sendable {
    case started(program: LoggedWord)
    /// All is set up, and systemd was told.
    case ready
    case stopping
    case stopped
    /// The service ends although nobody asked it to.
    case failed(Fault)

    case configurationReloaded
    /// The one that was in force stays so.
    case configurationRefused(faults: Int)

    /// Not which window: the register and the chain tell that to those who may know.
    case windowMoved(from: WindowPhase, to: WindowPhase)
    case alert(StopCause)
    case documentTaken(DocumentKind)
    case documentRefused(code: LoggedWord)
    case caseHandedOut

    case sourceOpened(LoggedWord)
    case sourceClosed(LoggedWord)
    /// A window is open, and the file is not there.
    case sourceWaiting(LoggedWord)
    /// A window is open, and binds nothing that a packet shows.
    case sourceNobody(LoggedWord)
    /// An interface cannot be opened, or not so that others' packets stay out.
    case captureRefused(LoggedWord, CaptureOpenFault.Problem)
    /// The file that tells who has which address is not there, or has faults.
    case leasesRefused(LoggedWord)
    /// Frames of subjects that nobody fetched in time: totals of an hour, for the reason that `sealed` gives.
    case framesLost(LoggedWord, frames: Int)
    /// The source's clock is off by so much; positive when it is ahead.
    case sourceSuspended(LoggedWord, offsetMilliseconds: Int64)
    case sourceResumed(LoggedWord)
    /// Lines whose stamps are off; positive when they are ahead. Said once, until no such lines have come for a while.
    case linesNotUsed(LoggedWord, lines: Int, offsetMilliseconds: Int64)
    case sourceUnreadable(LoggedWord, Fault)
    /// The service itself read nothing for so long, and senders may have given up.
    case stoodStill(LoggedWord, milliseconds: Int64)
    /// Provably lost before they could be read, such as by a truncation without a copy.
    case bytesLost(LoggedWord, bytes: Int)
    case imported(LoggedWord, lines: Int)

    case listening(LoggedWord)
    case streamRefused(LoggedWord, StreamRefusal, count: Int)
    /// Lines came faster than they could be taken.
    case overloaded(LoggedWord, drops: Int)

    /// Totals of a long time. One for each second in which something was sealed would tell whoever reads the log when the
    /// subject was active.
    case sealed(records: Int, segments: Int)
    case storeFailing(Fault)
    case storeRecovered
    case clockStepped(milliseconds: Int64)
    case clockTrusted

    case noticeSent
    case noticeFailed(NoticeFault)

    /// The control socket takes requests.
    case controlListening
    case requestRefused(RequestFault, count: Int)
}
