import FlowModel
import MonitorService
import Synchronization
import Testing

/// A real listener on loopback, at a port that the kernel chose, and what it delivered.
final class ListeningProbe: Sendable {
    let listener: StreamListener
    private struct Delivered {
        var bytes: [UInt8] = []
        var longestBlock = 0
        var areBlocksWhole = true
    }
    private let delivered = Mutex(Delivered())
    /// While it is set, blocks are not taken.
    private let isHeld = Mutex(false)

    private init(_ listener: StreamListener) {
        self.listener = listener
    }

    var counts: StreamCounts { listener.counts }
    var port: Int { listener.port ?? 0 }
    var bytes: [UInt8] { delivered.withLock { $0.bytes } }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var longestBlock: Int { delivered.withLock { $0.longestBlock } }

    func refused(_ reason: StreamRefusal) -> Int { counts.refused[reason] ?? 0 }
    func hold(_ hold: Bool) { isHeld.withLock { $0 = hold } }

    /// Listens while `body` runs, and cancels then.
    static func listen(
        _ transport: ListenerDeclaration.Transport, peers: [String] = ["127.0.0.1"], tls: ListenerTLS? = nil,
        limits: StreamLimits = StreamLimits(), _ body: (ListeningProbe) async throws -> Void
    ) async throws {
        let declaration = ListenerDeclaration(
            transport: transport, address: IPAddress(v4: 0x7f00_0001), port: 0,
            peers: peers.compactMap { IPAddress($0) },
            tls: tls)
        let probe = ListeningProbe(StreamListener(declaration, name: "proxy", limits: limits))
        let (opened, opening) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { opening.finish() }
                try await probe.listener.run(onListening: { opening.yield() }) { block in
                    while probe.isHeld.withLock({ $0 }), !Task.isCancelled {
                        try? await Task.sleep(for: .milliseconds(2))
                    }
                    probe.take(block)
                }
            }
            for await _ in opened { break }
            if probe.listener.port != nil { try await body(probe) }
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(probe.listener.port == nil)
        #expect(probe.counts.openConnections == 0)
        #expect(probe.delivered.withLock { $0.areBlocksWhole })
    }

    private func take(_ block: [UInt8]) {
        delivered.withLock { delivered in
            delivered.bytes += block
            delivered.longestBlock = max(delivered.longestBlock, block.count)
            if block.last != UInt8(ascii: "\n") { delivered.areBlocksWhole = false }
        }
    }

    /// Waits for something to come true, long enough for a busy machine.
    func until(
        _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation, _ isTrue: () throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        while try !isTrue() {
            if ContinuousClock.now > deadline {
                Issue.record("never came true: \(what); \(counts)", sourceLocation: sourceLocation)
                throw CancellationError()
            }
            try await Task.sleep(for: .milliseconds(3))
        }
    }
}
