/// Waits for something that is about to come true, long enough for a busy machine. It looks ten times a second: the control
/// socket refuses whoever asks more often.
///
/// - Throws: `NeverHappened` when it has not come true after `seconds`, or what `condition` throws.
package func waitUntil(
    _ what: String, within seconds: Int = 60, _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened(what: what, seconds: seconds) }
        try await Task.sleep(for: .milliseconds(100))
    }
}

package struct NeverHappened: Error, CustomStringConvertible {
    let what: String
    let seconds: Int

    package var description: String { "not within \(seconds) seconds: \(what)" }
}
