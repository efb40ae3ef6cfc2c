import FlowModel

/// Follows film from servers that other services use too. Their bytes alone tell nothing; those of a film that began beside
/// the site, and went on without a pause, belong to it.
struct FilmSlots {
    private let least: Int64
    /// Slots in which the site or app itself was busy, and no other site's page explains it.
    private var opened: Set<Int64> = []
    private var film: Set<Int64> = []
    private let pageBytes: Int64

    /// Film that pauses for longer, in milliseconds, or over more slots, begins anew.
    static let longestPause: Int64 = 30_000
    private static let mostSlots = longestPause / TimeSlot.length

    init(by parameters: ActiveUseParameters) {
        least = parameters.filmRate * TimeSlot.length / 1000
        pageBytes = parameters.slotBytes
    }

    /// Whether slot `number` brings film that counts; to be called with the slots of a stream in their order.
    mutating func takes(_ number: Int64, _ exchanges: [Exchange], isFirm: Bool) -> Bool {
        if isFirm, Burst.bytes(of: exchanges.filter(\.isCore)).bytes >= pageBytes { opened.insert(number) }
        guard bytes(of: exchanges) > .zero else { return false }
        let begins = opened.contains(number) || opened.contains(number - 1)
        guard begins || (1...Self.mostSlots).contains(where: { film.contains(number - $0) }) else { return false }
        film.insert(number)
        return true
    }

    /// Bytes of film from shared servers in a slot; none where they are too few for film.
    func bytes(of exchanges: [Exchange]) -> ByteCount {
        let shared = exchanges.filter { $0.flow.role == .shared && !$0.isBackground }
        let bytes = Burst.bytes(of: shared)
        return bytes.bytes >= least ? bytes : .zero
    }

    /// Whether two of the slots that follow one hold as much as film of the service's own servers, and none more than a poll of the
    /// site: who reads there goes on asking for more, and a film in a post on another site's page plays by itself.
    func goesOnAsOwn(in next: [[Exchange]]) -> Bool {
        guard !next.contains(where: { Burst.bytes(of: $0.filter(\.isCore)).bytes >= pageBytes }) else { return false }
        return next.count { slot in Burst.bytes(of: slot.filter { $0.flow.role == .media }).bytes >= least } >= 2
    }

    /// Whether what a slot holds may go on in the next one: the site itself, or as much as film. A radio that plays on would
    /// make somebody's acts of the buttons on all pages beside it.
    func mayGoOn(_ exchanges: [Exchange]) -> Bool {
        Burst.bytes(of: exchanges.filter(\.isCore)).bytes >= pageBytes || Burst.bytes(of: exchanges).bytes >= least
    }
}
