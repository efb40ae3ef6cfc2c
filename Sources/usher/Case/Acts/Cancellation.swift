import Monitoring

/// The questions of a cancellation, which a review asks too.
enum Cancellation {
    static func write(_ draft: EventDraft, _ ground: CancellationGround?) throws {
        let ground = try EventQuestions.choice(
            ground, for: "--ground", "Why does monitoring end?",
            [
                (.groundsCeased, "the reasons for it are gone"), (.enoughEvidence, "what was asked is answered"),
                (.personLeft, "the person has left"), (.notNeeded, "a milder measure does"),
            ])
        let reason = try draft.reason(
            "In your own words:", example: "Five days show enough; we speak to the teacher on Monday.")
        try draft.write(.cancellation(ground), because: reason)
    }
}
