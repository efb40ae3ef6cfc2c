import FlowModel

/// Where flows begin and end.
extension FlowTable {
    mutating func open(_ key: FlowKey, _ hash: UInt32, _ segment: TransportSegment, _ nanoseconds: Int64) -> Int {
        if index.count >= FlowLimits.mostFlows { makeRoom() }
        var flow = Flow(key: key, hash: hash, at: nanoseconds)
        flow.beganBefore = segment.transport == .tcp && !segment.flags.contains(.syn)
        if segment.transport == .udp { flow.client = FlowKey.of(segment).isFromLower ? .lower : .upper }
        let place: Int
        if let free = unused.popLast() {
            place = free
            flows[place] = flow
        } else {
            place = flows.count
            flows.append(flow)
        }
        index.insert(hash, place: place)
        return place
    }

    /// Closes the quarter of the flows that were silent longest, so that this is not done for every packet of a flood.
    private mutating func makeRoom() {
        let open = flows.indices.filter { flows[$0].isOpen }.sorted { flows[$0].last < flows[$1].last }
        let count = max(1, open.count / 4)
        for place in open.prefix(count) { close(at: place) }
        crowdedOut += count
    }

    mutating func close(at place: Int) {
        end(at: place)
        index.remove(flows[place].hash, place: place)
        flows[place].isOpen = false
        unused.append(place)
    }

    private mutating func end(at place: Int) {
        endStreams(at: place)
        flows[place].datagrams = nil
        if keepsSlots { closeSlot(at: place) }
    }

    /// Reports what was begun, and gives its memory back.
    private mutating func endStreams(at place: Int) {
        let readers = flows[place].streams?.readers ?? []
        flows[place].streams = nil
        for (reader, isFromLower) in readers {
            kept -= reader.kept
            var reader = reader
            var findings: [StreamReader.Finding] = []
            reader.finish { findings.append($0) }
            note(findings, at: place, isFromLower)
        }
    }

    /// Reads no more in those of the flows that were silent longest, until half of what may be kept is free.
    mutating func cutShortest() {
        let reading = flows.indices.filter { flows[$0].streams != nil }.sorted { flows[$0].last < flows[$1].last }
        for place in reading where kept > FlowLimits.mostKept / 2 {
            endStreams(at: place)
            (flows[place].isLowerRead, flows[place].isUpperRead) = (true, true)
            cutShort += 1
        }
    }

    /// A SYN begins a stream, also where another was before: ports are used again. The same SYN may come twice.
    mutating func begin(_ segment: TransportSegment, at place: Int, _ isFromLower: Bool, _ nanoseconds: Int64) {
        let start = segment.sequence &+ 1
        let known = isFromLower ? flows[place].lowerStart : flows[place].upperStart
        guard known != start else { return }
        let isAnswer = segment.flags.contains(.acknowledgement)
        if !isAnswer, known != nil || flows[place].beganBefore {
            end(at: place)
            flows[place] = Flow(key: flows[place].key, hash: flows[place].hash, at: nanoseconds)
        }
        if let reader = flows[place].streams?.take(isFromLower) { kept -= reader.kept }
        flows[place].begin(at: start, isFromLower: isFromLower, isAnswer: isAnswer)
    }
}
