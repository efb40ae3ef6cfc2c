/// A TCP or UDP header that was read, or why not. Apart from `PacketLayer`, which is handed on for every header and stays
/// small.
enum TransportRead {
    case segment(TransportSegment)
    case fault(PacketFault)
}
