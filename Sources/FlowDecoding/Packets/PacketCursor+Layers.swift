extension PacketCursor {
    /// Reads one header and goes behind it.
    mutating func read(_ layer: PacketLayer, _ bytes: Span<UInt8>) -> PacketLayer {
        guard headers < PacketDecoder.mostHeaders else { return .fault(.tooDeep) }
        headers += 1
        return switch layer {
        case .ethernet: ethernet(bytes)
        case .logicalLink: logicalLink(bytes)
        case .etherType(let type): etherType(type, bytes)
        case .multiprotocolLabels: labels(bytes)
        case .internet: internet(bytes)
        case .transport(let number): transport(number, bytes)
        case .genericRouting: genericRouting(bytes)
        case .switchedPortMirror: switchedPortMirror(bytes)
        case .tunnel(let tunnel): self.tunnel(tunnel, bytes)
        default: readLink(layer, bytes)
        }
    }

    /// The headers with which frames begin that are not of Ethernet.
    private mutating func readLink(_ layer: PacketLayer, _ bytes: Span<UInt8>) -> PacketLayer {
        switch layer {
        case .pointToPointSession: pointToPointSession(bytes)
        case .pointToPoint: pointToPoint(bytes)
        case .serialLine: serialLine(bytes)
        case .family: family(bytes)
        case .linuxCooked: linuxCooked(bytes)
        case .linuxCooked2: linuxCooked2(bytes)
        case .netfilterLog: netfilterLog(bytes)
        case .fiberRing: fiberRing(bytes)
        case .radioHeader: radioHeader(bytes)
        case .wireless: wireless(bytes)
        // An aggregate within an aggregate; what is no header does not come here.
        default: .fault(.tooDeep)
        }
    }
}
