/// Datagrams in fragments: held, put together, given up.
extension PacketDecoder {
    mutating func keep(
        _ place: FragmentPlace, _ bytes: Span<UInt8>, of cursor: PacketCursor, now: Int64,
        into receive: (TransportSegment, Span<UInt8>) -> Void
    ) -> Int {
        var wireLength = cursor.wireLength
        switch fragments.add(place, bytes, of: cursor, at: now) {
        case .held: counts.fragmentsHeld += 1
        case .refused: counts.fragmentsRefused += 1
        case .complete(let datagram):
            counts.datagramsCompleted += 1
            wireLength = resume(datagram, 0..<datagram.bytes.count, last: cursor, now: now, into: receive)
        }
        while let oldest = fragments.takeExcess() { abandon(oldest, now: now, into: receive) }
        return wireLength
    }

    mutating func expire(at nanoseconds: Int64, into receive: (TransportSegment, Span<UInt8>) -> Void) {
        while let datagram = fragments.takeExpired(at: nanoseconds) {
            abandon(datagram, now: nanoseconds, into: receive)
        }
    }

    /// What has come of a datagram from its beginning can hold a name, and is delivered. One that was complete before is
    /// not: its fragments came twice.
    mutating func abandon(
        _ datagram: FragmentedDatagram, now: Int64, into receive: (TransportSegment, Span<UInt8>) -> Void
    ) {
        if !datagram.wasDelivered { counts.datagramsAbandoned += 1 }
        guard let beginning = datagram.beginning else { return }
        _ = resume(datagram, beginning, last: datagram.cursor, now: now, into: receive)
    }

    /// Reads on behind the IP header, in the bytes put together. Headers count on from the deeper of both fragments, so
    /// that datagrams within datagrams come to an end.
    private mutating func resume(
        _ datagram: FragmentedDatagram, _ range: Range<Int>, last: PacketCursor, now: Int64,
        into receive: (TransportSegment, Span<UInt8>) -> Void
    ) -> Int {
        var cursor = datagram.cursor
        cursor.offset = range.lowerBound
        cursor.end = range.upperBound
        cursor.declaredEnd = datagram.total ?? range.upperBound
        cursor.wireLength = last.wireLength
        cursor.headers = max(cursor.headers, last.headers)
        cursor.isAggregated = cursor.isAggregated || last.isAggregated
        let layer = PacketLayer.transport(datagram.protocolNumber)
        return walk(datagram.bytes.span, from: cursor, at: layer, now: now, into: receive)
    }
}
