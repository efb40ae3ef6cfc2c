/// One thing that was looked at: how it is, and what mends it. Nothing in it is about anybody.
package struct CheckUpRemark: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case good
        /// Something to know, or something that cannot be told from here.
        case note
        /// Something must be done.
        case mend
    }

    /// What a remark is about. The raw value is printed.
    package enum Area: String, Hashable, Sendable, CaseIterable {
        case configuration, signers, calendar, catalogue, state, register, disk, swap, clock, service, source
    }

    package let area: Area
    package let verdict: Verdict
    /// One clause without a full stop.
    package let account: String
    /// What to do; nil where nothing is to be done.
    package let remedy: String?

    static func good(_ area: Area, _ account: String) -> CheckUpRemark {
        CheckUpRemark(area: area, verdict: .good, account: account, remedy: nil)
    }

    static func note(_ area: Area, _ account: String, _ remedy: String? = nil) -> CheckUpRemark {
        CheckUpRemark(area: area, verdict: .note, account: account, remedy: remedy)
    }

    static func mend(_ area: Area, _ account: String, _ remedy: String) -> CheckUpRemark {
        CheckUpRemark(area: area, verdict: .mend, account: account, remedy: remedy)
    }
}
