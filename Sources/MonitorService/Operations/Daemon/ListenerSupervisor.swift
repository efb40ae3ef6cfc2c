import ServiceLifecycle

/// Opens and closes the listening sockets with the windows: while none is open, no socket that receives log lines is.
struct ListenerSupervisor: Service {
    /// Before a socket that was lost, or could not be opened, is tried again.
    private static let pause = Duration.seconds(5)

    let desk: ServiceDesk
    let board: StreamBoard
    /// The sources whose sockets are to be open, whenever that changes.
    let wanted: AsyncStream<[SourceDeclaration]>

    func run() async throws {
        var running: [(source: SourceDeclaration, task: Task<Void, Never>)] = []
        for await sources in wanted.cancelOnGracefulShutdown() {
            // One that is declared otherwise than before is closed too: another port, other senders.
            for entry in running where !sources.contains(entry.source) { await Self.end(entry.task) }
            running.removeAll { !sources.contains($0.source) }
            for source in sources where !running.contains(where: { $0.source == source }) {
                guard case .listener(let declaration) = source.intake else { continue }
                let listener = board.listener(declaration, for: source.name)
                running.append((source, Task { await listen(listener, for: source) }))
            }
        }
        for entry in running { await Self.end(entry.task) }
    }

    private static func end(_ task: Task<Void, Never>) async {
        task.cancel()
        await task.value
    }

    private func listen(_ listener: StreamListener, for source: SourceDeclaration) async {
        while !Task.isCancelled {
            do {
                try await listener.run {
                    await desk.listens(source)
                } deliver: { block in
                    await desk.receive(block, from: source.name)
                }
            } catch {
                await desk.cannotListen(source, ServiceEvent.Fault(errno: (error as? StreamFault)?.code ?? 0))
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
