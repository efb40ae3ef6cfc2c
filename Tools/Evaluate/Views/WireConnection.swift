/// One connection: what it was opened for, and all that passed over it.
struct WireConnection {
    /// The host that it was opened for, which is the name that it speaks.
    let name: String
    let device: Int
    private(set) var requests: [WireRequest]
    /// When it was closed.
    private(set) var end: Int64
    private var idle: Int64
    private var closesEarly: Double

    /// Certificates and handshake, in bytes to the client.
    static let handshake: Int64 = 4_500

    var start: Int64 { requests.first?.at ?? end }

    var down: Int64 { requests.reduce(Self.handshake) { $0 + $1.down } }

    /// Requests in the order of time become connections: the next request to the same place uses the same one, unless that
    /// has been idle for too long.
    static func all(of requests: [WireRequest], over wiring: Wiring) -> [WireConnection] {
        var chance = Chance(seed: UInt64(requests.count), name: "connections")
        var open: [String: Int] = [:]
        var connections: [WireConnection] = []
        for request in requests {
            let key = "\(request.device) \(wiring.connection(for: request.host))"
            if let index = open[key], connections[index].takes(request) {
                connections[index].add(request)
            } else {
                open[key] = connections.count
                connections.append(WireConnection(request, over: wiring, &chance))
            }
        }
        return connections
    }

    private init(_ request: WireRequest, over wiring: Wiring, _ chance: inout Chance) {
        name = request.host
        device = request.device
        requests = [request]
        idle = chance.number(in: wiring.idle)
        // Most stay until the idle limit; some go with their tab.
        closesEarly = chance.happens(percent: 30) ? chance.fraction() : 1
        end = 0
        end = closing(after: request)
    }

    private func takes(_ request: WireRequest) -> Bool { request.at < end }

    private mutating func add(_ request: WireRequest) {
        requests.append(request)
        end = max(end, closing(after: request))
    }

    private func closing(after request: WireRequest) -> Int64 { request.end + Int64(Double(idle) * closesEarly) }
}
