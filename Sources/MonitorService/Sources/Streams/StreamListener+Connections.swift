import NIOCore
import NIOPosix
import NIOSSL

/// Connections over TCP, with TLS or without.
extension StreamListener {
    private typealias Connection = NIOAsyncChannel<ByteBuffer, Never>

    func acceptConnections(into gathering: LineGathering, onListening: @Sendable () async -> Void) async throws {
        let secure = try declaration.tls?.makeContext(source: name)
        let gate = PeerGate(peers: declaration.peers, limit: limits.connections, ledger: ledger)
        let server = try await bind(gate, secure)
        ledger.port = server.channel.localAddress?.port
        do {
            try await serveAll(of: server, past: gate, into: gathering, onListening: onListening)
        } catch {
            await gate.closeAllAndWait()
            throw error
        }
        await gate.closeAllAndWait()
    }

    private func serveAll(
        of server: NIOAsyncChannel<Connection?, Never>, past gate: PeerGate, into gathering: LineGathering,
        onListening: @Sendable () async -> Void
    ) async throws {
        try await withTaskCancellationHandler {
            try await server.executeThenClose { connections in
                await onListening()
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections {
                        guard let connection else { continue }
                        group.addTask { await serve(connection, into: gathering) }
                    }
                    gate.closeAll()
                }
            }
        } onCancel: {
            server.channel.close(promise: nil)
            gate.closeAll()
        }
    }

    private func bind(
        _ gate: PeerGate, _ secure: NIOSSLContext?
    ) async throws -> NIOAsyncChannel<Connection?, Never> {
        do {
            return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .serverChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(gate) }
                }
                .bind(to: try place()) { channel in
                    // A failure here would end the listening socket, not the connection alone.
                    channel.eventLoop.makeCompletedFuture { try? open(channel, secure) }
                }
        } catch {
            throw bindFault(error)
        }
    }

    private func open(_ channel: any Channel, _ secure: NIOSSLContext?) throws -> Connection {
        StreamKeepAlive.set(on: channel)
        // One read at a time, and no more than two before somebody asks for them: a flood waits in the kernel.
        try channel.syncOptions?.setOption(.maxMessagesPerRead, value: 1)
        try channel.syncOptions?.setOption(
            .recvAllocator,
            value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 4096, maximum: PlainFraming.readSize))
        if let secure {
            try channel.pipeline.syncOperations.addHandlers(
                NIOSSLServerHandler(context: secure), HandshakeWatch(limit: limits.handshakeTime, ledger: ledger))
        }
        return try Connection(
            wrappingChannelSynchronously: channel,
            configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
    }

    private func serve(_ connection: Connection, into gathering: LineGathering) async {
        do {
            if declaration.transport.isSyslog {
                try await read(connection, as: SyslogFraming(), into: gathering)
            } else {
                try await read(connection, as: PlainFraming(), into: gathering)
            }
        } catch {
            // The sender, or the network, has broken the connection off; the sender opens another one.
        }
    }

    private func read(
        _ connection: Connection, as framing: consuming some LineFraming & ~Copyable, into gathering: LineGathering
    ) async throws {
        try await connection.executeThenClose { inbound in
            var clock = LineClock(limit: limits.lineTime, channel: connection.channel)
            var chunks = inbound.makeAsyncIterator()
            do {
                while let chunk = try await clock.wait(framing.hasBegun, for: &chunks) {
                    if try framing.take(chunk, into: gathering, counting: ledger) { clock.restart() }
                    await gathering.room()
                }
            } catch let refusal as StreamRefusal {
                return ledger.refuse(refusal)
            } catch {
                // Broken off, by a reset or without the farewell of TLS.
                if framing.hasBegun, !Task.isCancelled { ledger.refuse(.unfinishedLine) }
                throw error
            }
            if framing.hasBegun, !Task.isCancelled { ledger.refuse(.unfinishedLine) }
        }
    }
}
