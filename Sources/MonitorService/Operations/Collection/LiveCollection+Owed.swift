import Monitoring

/// Writing what must be in the chain before reading goes on.
extension LiveCollection {
    /// Nothing more is read while nothing can be written, since it would have to be remembered; nor while a stop is not written that
    /// would have ended reading.
    var mayRead: Bool { !commits.isFailing && owed.isEmpty }

    /// - Throws: when the store cannot be written; what was not written is owed as before.
    mutating func payOwed() throws {
        if let step = owed.step {
            // Collection stops when the clock went wrong, and not at the latest entry before: what was read until then was read by right.
            if step.to < step.from { try keeper.advance(to: step.from) }
            try keeper.noteClockStep(from: step.from, to: step.to)
            owed.step = nil
        }
        for id in owed.stops.sorted(by: { $0.text < $1.text }) {
            try keeper.stop(id, .clock)
            owed.stops.remove(id)
        }
    }
}
