import Hummingbird
import Monitoring
import ServiceInterface

/// What can be asked of the control socket: one value for each path.
enum ControlRoute: Hashable, Sendable {
    case health
    case metrics
    case windows
    case documents
    case status
    case copy(AuthorisationID)
    case trustClock
    /// The name of a source.
    case imports(String)

    /// - Throws: when there is no such path, it takes another method, or its query is not known.
    init(_ request: Request) throws(ControlRefusal) {
        self = try Self.route(request)
        guard request.method == method else { throw .wrongMethod }
        if case .imports = self { return }
        guard request.uri.query == nil else { throw .strayQuery }
    }

    private static func route(_ request: Request) throws(ControlRefusal) -> ControlRoute {
        let path = request.uri.path
        switch path {
        case ServicePaths.health: return .health
        case ServicePaths.metrics: return .metrics
        case ServicePaths.windows: return .windows
        case ServicePaths.documents: return .documents
        case ServicePaths.status: return .status
        case ServicePaths.clock: return .trustClock
        case ServicePaths.imports:
            let parameters = request.uri.queryParameters
            guard parameters.count == 1, let source = parameters["source"], !source.isEmpty else { throw .strayQuery }
            return .imports(String(source))
        default:
            guard path.hasPrefix(ServicePaths.cases + "/") else { throw .noSuchPath }
            let last = String(path.dropFirst(ServicePaths.cases.count + 1))
            guard let id = AuthorisationID(last) else { throw .notAnIdentifier }
            return .copy(id)
        }
    }

    private var method: HTTPRequest.Method {
        switch self {
        case .health, .metrics, .windows: .get
        case .documents, .status, .copy, .trustClock, .imports: .post
        }
    }

    /// What the body must be; nil where there must be none.
    var contentType: String? {
        switch self {
        case .health, .metrics, .windows, .trustClock: nil
        case .documents, .status, .copy: "application/json"
        case .imports: "text/plain"
        }
    }

    /// Whether it is for whoever runs the server alone.
    var isForAdministrator: Bool {
        switch self {
        case .trustClock, .imports: true
        default: false
        }
    }
}
