import FlowModel

/// Follows film from servers that other services use too. Their bytes alone tell nothing; those of a film that began beside
/// the site, and went on without a pause, belong to it.
struct FilmSlots {
    private let least: Int64
    /// Slots in which the site or app itself was busy, and no other site's page explains it.
    private var opened: Set<Int64> = []
    private var film: Set<Int64> = []
    private let pageBytes: Int64

    init(by parameters: ActiveUseParameters) {
        least = parameters.filmRate * TimeSlot.length / 1000
        pageBytes = parameters.slotBytes
    }

    /// Whether slot `number` brings film that counts; to be called with the slots of a stream in their order.
    mutating func takes(_ number: Int64, _ exchanges: [Exchange], isFirm: Bool) -> Bool {
        if isFirm, Burst.bytes(of: exchanges.filter(\.isCore)).bytes >= pageBytes { opened.insert(number) }
        let shared = exchanges.filter { $0.flow.role == .shared && !$0.isBackground }
        guard Burst.bytes(of: shared).bytes >= least else { return false }
        let begins = opened.contains(number) || opened.contains(number - 1)
        guard begins || (1...3).contains(where: { film.contains(number - $0) }) else { return false }
        film.insert(number)
        return true
    }
}
