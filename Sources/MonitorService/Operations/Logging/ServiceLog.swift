import Logging

/// The log of the service: it takes a `ServiceEvent` and nothing else. No other code of the service logs (.ci/check-logging),
/// so whoever reads `ServiceEvent` has read all that can ever stand in the log.
package struct ServiceLog: Sendable {
    private let logger: Logger

    package init(_ handler: some LogHandler) {
        logger = Logger(label: "usher") { (_: String) -> any LogHandler in handler }
    }

    package func emit(_ event: ServiceEvent) {
        let fields = event.fields.map { ($0.key.rawValue, Logger.MetadataValue.string($0.value)) }
        logger.log(
            level: event.kind.level, "\(event.message)", metadata: Logger.Metadata(uniqueKeysWithValues: fields))
    }

    /// For packages that want a logger: they would log peers, paths of requests and texts of errors.
    package static let silentLogger = Logger(label: "silent") { (_: String) -> any LogHandler in
        SwiftLogNoOpLogHandler()
    }

    /// Also silences loggers that packages make for themselves. Once for a process, at its very start.
    package static func silencePackages() {
        LoggingSystem.bootstrap { (_: String) -> any LogHandler in SwiftLogNoOpLogHandler() }
    }
}
