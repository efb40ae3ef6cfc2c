/// What one source lost for one reason while one window was open.
package struct LossTally: Hashable, Sendable {
    package internal(set) var count = 0
    package internal(set) var time = LostTime()

    package init() {}

    mutating func note(_ loss: SourceLoss) {
        count += loss.count
        guard loss.reason.isGap else { return }
        for span in loss.times { time.note(span) }
    }
}
