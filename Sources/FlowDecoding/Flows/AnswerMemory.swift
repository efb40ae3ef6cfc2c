import FlowModel

/// Which names a client had asked for when it was given an address, for flows that carry no name.
package struct AnswerMemory: Sendable {
    /// Far more than a client asks for in a lesson; the oldest are forgotten in blocks.
    package static let mostAnswers = 1 << 14

    private struct Pair: Hashable {
        let client: IPAddress
        let server: IPAddress
    }

    /// Nil where two different names led to one address: then it names neither.
    private var names: [Pair: HostName?] = [:]
    private var order: [Pair] = []

    package init() {}

    /// `client` was told that `name` has the address `server`.
    package mutating func learn(_ name: HostName, of server: IPAddress, for client: IPAddress) {
        let pair = Pair(client: client, server: server)
        if let known = names[pair] {
            if known != name { names[pair] = .some(nil) }
            return
        }
        names[pair] = .some(name)
        order.append(pair)
        guard order.count > Self.mostAnswers else { return }
        for pair in order.prefix(Self.mostAnswers / 4) { names[pair] = nil }
        order.removeFirst(Self.mostAnswers / 4)
    }

    /// Forgets what the clients were told for whom `isOver` holds. One that was watched by its hardware alone is among them.
    package mutating func forget(_ isOver: (IPAddress) -> Bool) {
        order.removeAll { isOver($0.client) }
        names = names.filter { !isOver($0.key.client) }
    }

    /// The one name under which `client` knows the address `server`; nil when there is none, or more than one.
    package func name(of server: IPAddress, for client: IPAddress) -> HostName? {
        names[Pair(client: client, server: server)] ?? nil
    }
}
