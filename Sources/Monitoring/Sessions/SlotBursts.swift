import FlowModel

/// What the slots of connections hold, each a burst of its own: a connection is used again and again, so that its start
/// tells nothing, and its bytes in ten seconds do.
enum SlotBursts {
    /// - Parameter exchanges: slots of one stream, by start.
    static func cut(_ exchanges: [Exchange], by parameters: ActiveUseParameters) -> [Burst] {
        let bySlot = Dictionary(grouping: exchanges) { TimeSlot(of: $0.start) }
        let busy = Set(bySlot.filter { Burst.bytes(of: $0.value).bytes >= parameters.slotBytes }.map(\.key.number))
        return bySlot.sorted { $0.key < $1.key }.map { slot, exchanges in
            var burst = Burst(exchanges: exchanges)
            let number = slot.number
            burst.followsBusySlot = busy.contains(number - 1) || busy.contains(number - 2)
            burst.standsAlone = !busy.contains(number - 1) && !busy.contains(number + 1)
            return burst
        }
    }
}
