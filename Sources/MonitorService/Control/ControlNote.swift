/// What the log and the metrics may say of a request: nothing about who asked, and nothing of what was asked.
package enum ControlNote: Hashable, Sendable {
    case answered
    /// By the code of the refusal.
    case refused(String)
}
