/// What was sealed since it was told last.
struct SealedCount: Hashable, Sendable {
    private(set) var records = 0
    private(set) var segments = 0

    mutating func add(records: Int, segments: Int) {
        self.records += records
        self.segments += segments
    }
}
