/// Section 3: who allowed this, on what grounds, and what happened to the permission.
package struct ReportAuthority: Hashable, Sendable, Codable {
    /// What the authorisation is and is not in law.
    package var statements: [String]
    /// `overt` or `covert`.
    package var mode: String
    /// The policy clauses that the authorisation names.
    package var clauses: [PolicyClauseRow]
    package var allegation: String
    /// Whether the authorisation is the first, and what it follows.
    package var lineage: LineageRow
    /// Empty when they are withheld.
    package var grounds: [GroundRow]
    /// True in a copy that leaves the grounds out; the full copy has them.
    package var groundsWithheld: Bool
    /// What the authoriser answered to the questions on necessity, proportionality, alternatives and side effects.
    package var answers: [AnsweredQuestion]
    package var signers: [SignerRow]
    /// When the window had to be looked at while it ran.
    package var reviewsDue: [ReportDay]
    package var reviews: [ReviewRow]
    package var interruptions: [InterruptionRow]
    /// Absent when nobody ended the window before its time.
    package var cancellation: CancellationRow?
    package var notification: NotificationSection
    /// Acceptance, opening, reviews, suspensions, cancellation, closing; in time order.
    package var history: [HistoryRow]
}

/// A clause of the school's policy and what it is about.
package struct PolicyClauseRow: Hashable, Sendable, Codable {
    package var clause: String
    package var text: String
}

/// One fact that the authoriser relied on.
package struct GroundRow: Hashable, Sendable, Codable {
    package var date: String
    package var source: String
    package var text: String
}

/// A question that the law asks before monitoring, with the answer that was signed.
package struct AnsweredQuestion: Hashable, Sendable, Codable {
    package var question: String
    package var answer: String
}

/// Somebody whose signature the permission rests on.
package struct SignerRow: Hashable, Sendable, Codable {
    package var role: String
    package var name: String
    /// Fingerprint of the signing key, as `ssh-keygen -l` prints it.
    package var key: String
    package var signedAt: Moment
    /// Whether the signer declared that something stands between this person and the subject.
    package var hasConflict: Bool
    /// Whose place the signer takes; absent for one who signs by right of office.
    package var substitute: String?
}

/// One event in the life of the authorisation.
package struct HistoryRow: Hashable, Sendable, Codable {
    package var at: Moment
    package var event: String
    package var detail: String
    /// The document that it rests on; absent where time or the program did it.
    package var signed: SignedRow?
}
