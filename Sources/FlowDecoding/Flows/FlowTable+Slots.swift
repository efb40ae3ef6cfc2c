import FlowModel

/// How much passes, slot by slot.
extension FlowTable {
    @inline(__always)
    mutating func count(_ segment: TransportSegment, at place: Int, _ isFromLower: Bool, _ nanoseconds: Int64) {
        let number = SlotCount.number(at: nanoseconds)
        if flows[place].slot.number != number {
            closeSlot(at: place)
            flows[place].slot = SlotCount(startingAt: nanoseconds, number: number)
            flows[place].note(segment, isFromLower: isFromLower)
        }
        flows[place].noteAnswer(segment.declaredLength, isFromLower: isFromLower, at: nanoseconds)
        flows[place].slot.count(segment.declaredLength, isFromLower: isFromLower, at: nanoseconds)
    }

    /// Gives out the slot of a flow, unless nothing but empty segments passed in it.
    mutating func closeSlot(at place: Int) {
        let slot = flows[place].slot
        guard slot.fromLower > 0 || slot.fromUpper > 0 else { return }
        let flow = flows[place]
        flows[place].slot = SlotCount()
        let ends = flow.ends
        let isLowerClient = ends.client == flow.key.lower
        slots.append(
            FlowSlot(
                naming: naming(of: flow, ends), transport: flow.key.transport, client: ends.client, server: ends.server,
                hardware: isLowerClient ? flow.lowerHardware : flow.upperHardware, first: slot.first, last: slot.last,
                down: isLowerClient ? slot.fromUpper : slot.fromLower,
                up: isLowerClient ? slot.fromLower : slot.fromUpper, isContinuation: flow.slotBefore == slot.number - 1,
                isOngoing: flow.isOngoing, beganBefore: flow.beganBefore))
        flows[place].slotBefore = slot.number
    }

    private func naming(
        of flow: Flow, _ ends: (client: FlowKey.Endpoint, server: FlowKey.Endpoint)
    ) -> FlowSlot.Naming {
        if flow.naming.isKnown { return .spoken(host: flow.naming.host, serverName: flow.naming.serverName) }
        // A cover was chosen so that the name stays unknown: what DNS tells of the address is not put in its place.
        guard !flow.naming.isObscured, flow.dnsService == nil,
            let name = answers.name(of: ends.server.address, for: ends.client.address)
        else { return .unknown }
        return .resolved(name)
    }
}
