/// What became of something that was handed in. It is durable before it is said.
package struct SubmissionAnswer: Hashable, Sendable {
    package struct Reason: Hashable, Sendable {
        /// Stable: `A8-second-window`, `E5-stale`, `X1-no-way-back`.
        package let code: String
        package let sentence: String

        package init(code: String, sentence: String) {
            self.code = code
            self.sentence = sentence
        }
    }

    /// Why it is refused; empty when it was taken.
    package let refusals: [Reason]

    package var isTaken: Bool { refusals.isEmpty }

    package init(refusals: [Reason]) {
        self.refusals = refusals
    }
}
