import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization

/// The control API on its Unix socket (docs/control-api.yaml), as one of the service's parts.
package struct ControlServer: Service {
    private let desk: ControlDesk
    private let socket: ControlSocket
    private let policy: PeerPolicy
    private let pace: ControlPace
    private let note: @Sendable (ControlNote) -> Void
    private let onListening: @Sendable () async -> Void

    /// - Parameters:
    ///   - path: of the socket.
    ///   - group: whose members may connect; nil for the service's own user alone.
    ///   - users: further users who are answered, where the socket's folder lets them in.
    ///   - onListening: called when clients can connect.
    package init(
        _ desk: ControlDesk, path: String, group: String? = nil, users: Set<UInt32> = [],
        pace: ControlPace = ControlPace(), note: @escaping @Sendable (ControlNote) -> Void,
        onListening: @escaping @Sendable () async -> Void
    ) throws(ControlFault) {
        self.desk = desk
        self.pace = pace
        self.note = note
        self.onListening = onListening
        socket = try ControlSocket(path: path, group: group)
        policy = PeerPolicy(group: socket.group, users: users)
    }

    /// Serves until the service stops. Requests that are being answered are answered to their end.
    package func run() async throws {
        try socket.prepare()
        do {
            try CopyFolder.clear(desk.copies)
        } catch {
            throw ControlFault.cannotWork(desk.copies)
        }
        let start = Start()
        defer { socket.remove(start.file) }
        do {
            try await application(start).run()
        } catch {
            throw start.fault ?? (start.file == nil ? ControlFault.cannotListen(socket.path) : error)
        }
        if let fault = start.fault { throw fault }
    }

    private func application(_ start: Start) -> some ApplicationProtocol {
        let connections = OpenConnections()
        return Application(
            responder: ControlResponder(desk, policy, connections, pace, note: note),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(connections, pace)],
                    idleTimeout: .seconds(pace.head),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: ControlLimits.header, maxHeaderListSize: ControlLimits.header,
                        maxHeaderFieldCount: ControlLimits.headers))),
            configuration: ApplicationConfiguration(
                address: .unixDomainSocket(path: socket.path),
                availableConnectionsDelegate: .maximum(pace.connections, logger: ServiceLog.silentLogger)),
            onServerRunning: { channel in await started(channel, start) },
            logger: ServiceLog.silentLogger)
    }

    private func started(_ channel: any Channel, _ start: Start) async {
        start.file = socket.identity
        do throws(ControlFault) {
            try socket.share()
            await onListening()
        } catch {
            start.fault = error
            try? await channel.close()
        }
    }
}

/// How far the server has come.
private final class Start: Sendable {
    private let state = Mutex<(file: FileIdentity?, fault: ControlFault?)>((nil, nil))

    var file: FileIdentity? {
        get { state.withLock(\.file) }
        set { state.withLock { $0.file = newValue } }
    }

    var fault: ControlFault? {
        get { state.withLock(\.fault) }
        set { state.withLock { $0.fault = newValue } }
    }
}
