import Hummingbird
import NIOCore
import ServiceInterface

/// What a request comes with besides itself.
struct ControlContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }
}

/// Answers one request for each connection: who asks, how often, what, and only then the desk.
struct ControlResponder: HTTPResponder {
    typealias Context = ControlContext

    let desk: ControlDesk
    let policy: PeerPolicy
    let connections: OpenConnections
    let note: @Sendable (ControlNote) -> Void
    private let pace: ControlPace
    private let requests: RequestRates
    private let refusedDocuments: RequestRates

    init(
        _ desk: ControlDesk, _ policy: PeerPolicy, _ connections: OpenConnections, _ pace: ControlPace,
        note: @escaping @Sendable (ControlNote) -> Void
    ) {
        self.desk = desk
        self.policy = policy
        self.connections = connections
        self.note = note
        self.pace = pace
        requests = RequestRates(pace.requests)
        refusedDocuments = RequestRates(pace.refusedDocuments)
    }

    func respond(to request: Request, context: ControlContext) async -> Response {
        let deadline = ConnectionDeadline(channel: context.channel, pace: pace)
        do {
            let response = try await answer(request, deadline)
            note(.answered)
            return response
        } catch {
            note(.refused(error.refusal.code))
            return ControlResponse.message(error.refusal, status: error.status, deadline)
        }
    }

    private func answer(
        _ request: Request, _ deadline: ConnectionDeadline
    ) async throws(ControlRefusal) -> Response {
        let isFirst = connections.ask(deadline.channel)
        guard let peer = connections.peer(of: deadline.channel), policy.admits(peer) else { throw .unknownPeer }
        guard isFirst else { throw .secondRequest }
        guard requests.take(peer.uid) else { throw .tooOften }
        let route = try ControlRoute(request)
        guard !route.isForAdministrator || policy.isAdministrator(peer) else { throw .notAdministrator }
        try checkType(request, route)
        return try await answer(route, ControlBody(request, deadline), from: peer, deadline)
    }

    private func checkType(_ request: Request, _ route: ControlRoute) throws(ControlRefusal) {
        let type = request.headers[.contentType]
        if let wanted = route.contentType {
            guard type?.lowercased() == wanted else { throw .wrongType }
        } else {
            guard type == nil, request.headers[.contentLength] ?? "0" == "0",
                request.headers[.transferEncoding] == nil
            else { throw .strayBody }
        }
    }

    private func answer(
        _ route: ControlRoute, _ body: ControlBody, from peer: Peer, _ deadline: ConnectionDeadline
    ) async throws(ControlRefusal) -> Response {
        switch route {
        case .health: ControlResponse.message(await desk.desk.health(), deadline)
        case .metrics: ControlResponse.text(desk.metrics(await desk.desk.health()), deadline)
        case .windows: ControlResponse.message(WindowList(await desk.desk.windows()), deadline)
        case .trustClock: ControlResponse.message(try await desk.trustClock(), deadline)
        case .status:
            ControlResponse.message(
                try await desk.notices(for: try await body.message(SubmittedDocument.self)), deadline)
        case .documents: try await submit(body, from: peer, deadline)
        case .copy(let id):
            ControlResponse.archive(
                try await desk.copy(id, for: try await body.message(SubmittedDocument.self)), deadline)
        case .imports(let source):
            ControlResponse.message(try await desk.importLines(of: source, body), deadline)
        }
    }

    /// Only what is refused counts: every refusal stays in the audit chain.
    private func submit(
        _ body: ControlBody, from peer: Peer, _ deadline: ConnectionDeadline
    ) async throws(ControlRefusal) -> Response {
        let document = try await body.message(SubmittedDocument.self)
        guard refusedDocuments.take(peer.uid) else { throw .tooManyRefused }
        let answer = try await desk.submit(document)
        if answer.isTaken { refusedDocuments.giveBack(peer.uid) }
        return ControlResponse.message(answer, deadline)
    }
}
