import Foundation
import NIOHTTP1
import ServiceInterface

/// Asks the running service over its Unix socket (docs/control-api.yaml).
package struct ServiceClient: Sendable {
    private let exchange: ServiceExchange

    /// - Parameter socket: its path.
    package init(socket: String = ServicePaths.socket) {
        exchange = ServiceExchange(socket: socket)
    }

    package func health() async throws(ServiceFault) -> ServiceHealth {
        try await exchange.message(.GET, ServicePaths.health)
    }

    /// Prometheus text.
    package func metrics() async throws(ServiceFault) -> String {
        String(decoding: try await exchange.bytes(.GET, ServicePaths.metrics), as: UTF8.self)
    }

    package func windows() async throws(ServiceFault) -> [WindowSummary] {
        let list: WindowList = try await exchange.message(.GET, ServicePaths.windows)
        return list.windows
    }

    /// Hands in a signed document. A refusal by the register is an answer, not a fault.
    package func submit(_ document: SubmittedDocument) async throws(ServiceFault) -> SubmissionAnswer {
        try await exchange.message(.POST, ServicePaths.documents, ServiceExchange.Body(document))
    }

    /// - Parameter request: a signed request for notices.
    package func notices(_ request: SubmittedDocument) async throws(ServiceFault) -> [CaseNotice] {
        let list: CaseNoticeList = try await exchange.message(
            .POST, ServicePaths.status, ServiceExchange.Body(request))
        return list.cases
    }

    /// A copy of one case.
    ///
    /// - Parameters:
    ///   - authorisation: its identifier.
    ///   - request: a signed request for this case.
    ///   - take: is given each step of the copy as it comes; what it throws ends the copy.
    /// - Throws: `ServiceFault`, or what `take` throws. The copy is whole only when nothing was thrown.
    package func copy(
        of authorisation: String, _ request: SubmittedDocument, take: (ArchiveReader.Step) throws -> Void
    ) async throws {
        var reader = ArchiveReader(limit: ServiceExchange.longestCopy)
        do {
            try await exchange.pieces(
                .POST, "\(ServicePaths.cases)/\(authorisation)", ServiceExchange.Body(request)
            ) { piece in
                for step in try reader.receive(piece) { try take(step) }
            }
            try reader.finish()
        } catch let fault as ArchiveReader.Fault {
            throw fault == .endsEarly ? ServiceFault.cutOff : ServiceFault.unreadable
        }
    }

    /// Says that the clock was put right. False while it is still before the latest entry of the audit chain.
    package func trustClock() async throws(ServiceFault) -> Bool {
        let answer: ClockAnswer = try await exchange.message(.POST, ServicePaths.clock)
        return answer.isTrusted
    }

    /// Hands in an export that was made for one person, as lines of one source. It is taken whole or not at all.
    package func importLines(_ lines: [UInt8], source: String) async throws(ServiceFault) -> ImportAnswer {
        guard lines.count <= ServiceLimits.export else { throw .tooLong }
        let name = source.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return try await exchange.message(
            .POST, "\(ServicePaths.imports)?source=\(name)", ServiceExchange.Body(lines: lines))
    }
}
