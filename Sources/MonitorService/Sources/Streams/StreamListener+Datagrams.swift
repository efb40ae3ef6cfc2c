import NIOCore
import NIOPosix

/// Datagrams: nothing is ever sent back, and what comes while nobody fetches is lost.
extension StreamListener {
    private typealias Socket = NIOAsyncChannel<[UInt8], Never>

    /// What the kernel is asked to hold between two reads. It gives at most `net.core.rmem_max`.
    private static let kernelBuffer = 4 * 1024 * 1024
    /// The longest datagram there is (RFC 768) fits; none is cut.
    private static let longestDatagram = 64 * 1024
    private static let datagramsPerRead: UInt = 32

    func receiveDatagrams(into gathering: LineGathering, onListening: @Sendable () async -> Void) async throws {
        let socket = try await bindDatagrams()
        ledger.port = socket.channel.localAddress?.port
        try await withTaskCancellationHandler {
            try await socket.executeThenClose { blocks in
                await onListening()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await watchLosses(of: socket.channel) }
                    for try await block in blocks {
                        gathering.add(block.span)
                        await gathering.room()
                    }
                    group.cancelAll()
                }
            }
        } onCancel: {
            socket.channel.close(promise: nil)
        }
    }

    private func bindDatagrams() async throws -> Socket {
        do {
            return try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.socketOption(.so_rcvbuf), value: Self.kernelBuffer)
                .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.longestDatagram))
                .channelOption(.maxMessagesPerRead, value: Self.datagramsPerRead)
                .bind(to: try place()) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            DatagramIntake(
                                peers: declaration.peers, isSyslog: declaration.transport.isSyslog, ledger: ledger))
                        return try Socket(
                            wrappingChannelSynchronously: channel,
                            configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)))
                    }
                }
        } catch {
            throw bindFault(error)
        }
    }

    /// Asks the kernel every second how many datagrams it has thrown away.
    private func watchLosses(of channel: any Channel) async throws {
        guard let socket = channel as? any SocketOptionProvider else { return }
        var known: UInt32 = 0
        while true {
            try await Task.sleep(for: .seconds(1))
            guard let lost = try? await KernelLosses.count(of: socket) else { continue }
            // The kernel's counter wraps.
            ledger.addLost(Int(lost &- known))
            known = lost
        }
    }
}
