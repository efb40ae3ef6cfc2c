import Synchronization

/// The listeners of the service, each made once, so that their counts outlive their sockets.
package final class StreamBoard: Sendable {
    private let listeners = Mutex<[String: StreamListener]>([:])

    package init() {}

    /// The listener of a source; another one where its declaration has changed.
    func listener(_ declaration: ListenerDeclaration, for source: String) -> StreamListener {
        listeners.withLock { known in
            if let listener = known[source], listener.declaration == declaration { return listener }
            let listener = StreamListener(declaration, name: source)
            known[source] = listener
            return listener
        }
    }

    func counts(of source: String) -> StreamCounts? { listeners.withLock { $0[source]?.counts } }
}
