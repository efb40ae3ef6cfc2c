import FlowDecoding
import FlowModel

extension FuzzTarget {
    private static let ports: [UInt16] = [443, 80, 53, 5353, 5355, 1080, 853, 25]
    /// Where time jumps to, instead of going on by a second: as far as a capture can say.
    private static let jumps: [Int64] = [.min, -1, 0, 1 << 60, .max - 1, .max]

    /// Segments: choices, flags of TCP, sequence number, time, cut, payload.
    static func readFlows(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        var table = FlowTable(seed: 1, keepsSlots: true)
        var time: Int64 = 1_700_000_000_000_000_000
        var declared: Int64 = 0
        var counted: Int64 = 0
        while !input.isEmpty {
            time = next(time, input.byte())
            let (segment, payload) = segment(&input)
            declared += Int64(segment.declaredLength)
            table.advance(to: time)
            table.receive(segment, payload.span, at: time)
            for flow in table.takeNames() { precondition(!flow.name.bytes.isEmpty, "a name out of nothing") }
            for slot in table.takeSlots() { counted += slot.down + slot.up }
        }
        table.finish()
        for slot in table.takeSlots() { counted += slot.down + slot.up }
        precondition(table.count == 0, "a flow stays open")
        precondition(counted == declared, "bytes are lost, or counted twice")
    }

    private static func next(_ time: Int64, _ choice: UInt8) -> Int64 {
        let jump = Int(choice) - (256 - jumps.count)
        if jump >= 0 { return jumps[jump] }
        return time.addingReportingOverflow(Int64(choice) * 1_000_000_000).partialValue
    }

    private static func segment(_ input: inout FuzzInput) -> (TransportSegment, [UInt8]) {
        let choice = input.byte()
        let flags = TCPFlags(rawValue: input.byte())
        let sequence = UInt32(input.number(UInt16.self)) << (choice & 0x40 != 0 ? 16 : 0)
        let cut = Int(input.byte())
        let payload = input.piece()
        let client = (IPAddress(v4: 0x0a14_010b), UInt16(40_000) + UInt16(choice >> 1 & 1))
        let server = (IPAddress(v4: 0xcb00_710a), ports[Int(choice >> 2 & 7)])
        let (source, destination) = choice & 1 == 0 ? (client, server) : (server, client)
        let segment = TransportSegment(
            transport: choice & 0x80 == 0 ? .tcp : .udp, source: source.0, destination: destination.0,
            sourcePort: source.1, destinationPort: destination.1, payload: 0..<payload.count,
            declaredLength: payload.count + cut, sequence: sequence, flags: flags, wireLength: payload.count)
        return (segment, payload)
    }
}
