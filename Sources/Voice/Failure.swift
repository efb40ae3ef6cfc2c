/// Why a command stops: what happened, where, and what to do about it. One lower-case sentence each, without a full stop.
package struct Failure: Error, Sendable {
    package let status: ExitStatus
    package let problem: String
    package let hint: String?

    package init(_ status: ExitStatus, _ problem: String, hint: String? = nil) {
        self.status = status
        self.problem = problem
        self.hint = hint
    }
}
