/// Where the service answers: the paths of its control API, version 1 (docs/control-api.yaml).
package enum ServicePaths {
    /// Of the socket, where the configuration names no other.
    package static let socket = "/run/usher/control.sock"

    package static let health = "/v1/health"
    package static let metrics = "/v1/metrics"
    package static let documents = "/v1/documents"
    package static let windows = "/v1/windows"
    /// Followed by the identifier of an authorisation.
    package static let cases = "/v1/cases"
    package static let status = "/v1/status"
    package static let imports = "/v1/imports"
    package static let clock = "/v1/clock/trust"
}
