import FlowModel

/// All flows of a capture, or of one person's devices: who spoke with whom, under which names, and how much in each slot of
/// ten seconds. Names are there as soon as their message is complete, slots as soon as they are over, while a flow lives.
package struct FlowTable {
    /// Seen and not yet taken out.
    package internal(set) var names: [NamedFlow] = []
    package internal(set) var slots: [FlowSlot] = []
    /// Flows that were closed because there were too many.
    package internal(set) var crowdedOut = 0
    /// Flows in which no more was read because too much waited in all.
    package internal(set) var cutShort = 0

    let keepsSlots: Bool
    var flows: [Flow] = []
    var unused: [Int] = []
    var index: FlowIndex
    var answers = AnswerMemory()
    /// Bytes that the readers of streams keep, against `FlowLimits.mostKept`.
    var kept = 0
    /// The slot of the clock that the newest packet lies in.
    private var slotNumber: Int64 = .min

    /// - Parameters:
    ///   - seed: a random number, so that nobody can choose flows that are slow to find.
    ///   - keepsSlots: whether bytes are counted, for evidence; without it names alone are read.
    package init(seed: UInt64, keepsSlots: Bool) {
        self.index = FlowIndex(seed: seed)
        self.keepsSlots = keepsSlots
    }

    /// How many flows are remembered.
    package var count: Int { index.count }

    /// Gives out the names seen.
    package mutating func takeNames() -> [NamedFlow] {
        defer { names.removeAll(keepingCapacity: true) }
        return names
    }

    /// Gives out the slots that are over.
    package mutating func takeSlots() -> [FlowSlot] {
        defer { slots.removeAll(keepingCapacity: true) }
        return slots
    }

    /// Takes one segment. `bytes` are those that its payload lies in.
    package mutating func receive(_ segment: TransportSegment, _ bytes: Span<UInt8>, at nanoseconds: Int64) {
        let (key, isFromLower) = FlowKey.of(segment)
        let hash = index.hash(of: key)
        let place = index.place(of: hash) { flows[$0].key == key } ?? open(key, hash, segment, nanoseconds)
        flows[place].last = nanoseconds
        read(segment, bytes, at: place, isFromLower, nanoseconds)
        // Behind the reading: a name counts from the segment on that it stands in, and a SYN begins another flow.
        if keepsSlots { count(segment, at: place, isFromLower, nanoseconds) }
    }

    @inline(__always)
    private mutating func read(
        _ segment: TransportSegment, _ bytes: Span<UInt8>, at place: Int, _ isFromLower: Bool, _ nanoseconds: Int64
    ) {
        if segment.flags.contains(.syn) { begin(segment, at: place, isFromLower, nanoseconds) }
        guard !segment.payload.isEmpty, !(isFromLower ? flows[place].isLowerRead : flows[place].isUpperRead) else {
            return
        }
        switch segment.transport {
        case .tcp: readStream(segment, bytes, at: place, isFromLower, nanoseconds)
        case .udp: readDatagram(segment, bytes, at: place, isFromLower, nanoseconds)
        }
    }

    /// The clock has come so far: slots before it are over, and flows that were silent too long.
    package mutating func advance(to nanoseconds: Int64) {
        let number = SlotCount.number(at: nanoseconds)
        guard number > slotNumber else { return }
        slotNumber = number
        let (oldestTCP, oldestUDP) = (
            FlowTable.time(FlowLimits.quietTCP, before: nanoseconds),
            FlowTable.time(FlowLimits.quietUDP, before: nanoseconds)
        )
        for place in flows.indices where flows[place].isOpen {
            if keepsSlots, flows[place].slot.number < number - 1 { closeSlot(at: place) }
            let oldest = flows[place].key.transport == .tcp ? oldestTCP : oldestUDP
            if flows[place].last < oldest { close(at: place) }
        }
    }

    /// A capture may claim any time, up to the first that nanoseconds can tell: there is none before that.
    private static func time(_ quiet: Int64, before nanoseconds: Int64) -> Int64 {
        let (time, overflows) = nanoseconds.subtractingReportingOverflow(quiet)
        return overflows ? .min : time
    }

    /// The capture has ended.
    package mutating func finish() {
        for place in flows.indices where flows[place].isOpen { close(at: place) }
    }

    /// Ends the flows of which neither end is watched any longer, and forgets what those ends were told by DNS.
    package mutating func finish(unless isWatched: (IPAddress, MACAddress?) -> Bool) {
        for place in flows.indices where flows[place].isOpen {
            let flow = flows[place]
            let isKept =
                isWatched(flow.key.lower.address, flow.lowerHardware)
                || isWatched(flow.key.upper.address, flow.upperHardware)
            if !isKept { close(at: place) }
        }
        answers.forget { !isWatched($0, nil) }
    }
}
