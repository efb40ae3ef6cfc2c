import FlowModel
import NIOCore
import NIOPosix

/// One listening socket and its connections, from `run` until it is cancelled; nothing is open before or after.
package struct StreamListener: Sendable {
    let declaration: ListenerDeclaration
    /// Of the source, for messages.
    let name: String
    let limits: StreamLimits
    let ledger = StreamLedger()

    /// - Parameter limits: others than the standard ones are for tests.
    package init(_ declaration: ListenerDeclaration, name: String, limits: StreamLimits = StreamLimits()) {
        self.declaration = declaration
        self.name = name
        self.limits = limits
    }

    /// What came since the listener was made, over all runs.
    package var counts: StreamCounts { ledger.counts }

    /// The port it listens at, which the kernel chooses when port 0 is declared; nil while it does not listen.
    package var port: Int? { ledger.port }

    /// Listens until it is cancelled, and returns then.
    ///
    /// `deliver` gets blocks of whole lines, each ended by a line feed, one block at a time, and returns when they were
    /// taken. Meanwhile the next block gathers; at `StreamLimits.gatheredBytes` no connection is read any more, so that
    /// the sender has to wait (TCP), and datagrams wait in the kernel, which throws away what it cannot hold.
    ///
    /// Cancelling closes every socket at once. What was gathered until then is still delivered, in the cancelled task.
    /// - Parameter onListening: called once, when senders can connect.
    /// - Throws: `StreamFault` when the socket cannot be opened or is lost.
    package func run(
        onListening: @escaping @Sendable () async -> Void, deliver: @escaping @Sendable ([UInt8]) async -> Void
    ) async throws {
        let gathering = LineGathering(bound: limits.gatheredBytes)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while let block = await gathering.next() { await deliver(block) }
            }
            defer { gathering.finish() }
            try await withTaskCancellationHandler {
                try await listen(into: gathering, onListening: onListening)
            } onCancel: {
                gathering.finish()
            }
        }
    }

    private func listen(into gathering: LineGathering, onListening: @Sendable () async -> Void) async throws {
        defer { ledger.port = nil }
        do {
            if declaration.transport.isDatagram {
                try await receiveDatagrams(into: gathering, onListening: onListening)
            } else {
                try await acceptConnections(into: gathering, onListening: onListening)
            }
        } catch  where Task.isCancelled {
            return
        }
        guard Task.isCancelled else { throw fault("the socket was closed; the service opens it again by itself") }
    }

    /// The place to listen at. The address was read from the configuration, so it is one.
    func place() throws -> SocketAddress {
        try SocketAddress(ipAddress: declaration.address.description, port: declaration.port)
    }

    /// Why the kernel does not let the socket be opened.
    func bindFault(_ error: any Error) -> StreamFault {
        let place = "\(declaration.transport.rawValue) at \(declaration.address) port \(declaration.port)"
        guard let error = error as? IOError else { return fault("cannot listen for \(place)") }
        let reason = SystemReason.text(error.errnoCode)
        let problem = "cannot listen for \(place): \(reason); see the setting listen"
        return StreamFault(source: name, reason: problem, code: error.errnoCode)
    }

    private func fault(_ reason: String) -> StreamFault {
        StreamFault(source: name, reason: reason)
    }
}
