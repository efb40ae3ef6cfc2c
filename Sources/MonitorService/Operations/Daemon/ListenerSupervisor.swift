import ServiceLifecycle

/// Opens and closes the listening sockets with the windows: while none is open, no socket that receives log lines is.
struct ListenerSupervisor: Service {
    /// Before a socket that was lost, or could not be opened, is tried again.
    private static let pause = Duration.seconds(5)

    let desk: ServiceDesk
    let board: StreamBoard
    /// The sources whose sockets are to be open, whenever that changes.
    let wanted: AsyncStream<Set<String>>
    let log: ServiceLog

    func run() async throws {
        var running: [String: Task<Void, Never>] = [:]
        for await names in wanted.cancelOnGracefulShutdown() {
            for (name, task) in running where !names.contains(name) {
                await Self.end(task)
                running[name] = nil
            }
            for source in await desk.declarations where names.contains(source.name) && running[source.name] == nil {
                guard case .listener(let declaration) = source.intake else { continue }
                let listener = board.listener(declaration, for: source.name)
                running[source.name] = Task { await listen(listener, for: source) }
            }
        }
        for task in running.values { await Self.end(task) }
    }

    private static func end(_ task: Task<Void, Never>) async {
        task.cancel()
        await task.value
    }

    private func listen(_ listener: StreamListener, for source: SourceDeclaration) async {
        let word = LoggedWord(source)
        while !Task.isCancelled {
            do {
                try await listener.run {
                    log.emit(.listening(word))
                } deliver: { block in
                    await desk.receive(block, from: source.name)
                }
            } catch {
                log.emit(.sourceUnreadable(word, .addressInUse))
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
