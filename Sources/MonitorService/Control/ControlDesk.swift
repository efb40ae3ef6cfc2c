import Custody
import Foundation
import Hummingbird
import Monitoring
import ServiceInterface

/// What the control socket asks of the service behind it.
package struct ControlDesk: Sendable {
    let desk: ServiceDesk
    /// The Prometheus text of a state.
    let metrics: @Sendable (ServiceHealth) -> String
    /// Takes a block of whole lines of one source.
    let importLines: @Sendable (_ source: String, _ lines: [UInt8]) async throws -> ImportAnswer
    /// For copies of cases on their way out; nothing else lies there.
    let copies: String

    /// - Parameters:
    ///   - runtimeFolder: of the service alone, and in memory where the system has such a place: copies of cases may hold what
    ///     opens the evidence.
    ///   - importLines: throws a `ServiceRefusal` where the source is not one that takes lines.
    package init(
        _ desk: ServiceDesk, runtimeFolder: String, metrics: @escaping @Sendable (ServiceHealth) -> String,
        importLines: @escaping @Sendable (_ source: String, _ lines: [UInt8]) async throws -> ImportAnswer
    ) {
        self.desk = desk
        self.copies = runtimeFolder + "/copies"
        self.metrics = metrics
        self.importLines = importLines
    }

    /// A copy of one case, for whoever asked with this signature.
    func copy(_ id: AuthorisationID, for request: SubmittedDocument) async throws(ControlRefusal) -> CaseArchive {
        do {
            let folder = try CopyFolder(in: copies)
            let document = SignedDocument(bytes: request.bytes, signature: request.signature)
            try await desk.handOut(id, for: document, to: folder.path)
            return try CaseArchive(folder)
        } catch let refusal as RequestRefusal {
            throw ControlRefusal(refusal)
        } catch {
            throw .copy
        }
    }

    func notices(for request: SubmittedDocument) async throws(ControlRefusal) -> CaseNoticeList {
        do {
            return try await desk.notices(for: SignedDocument(bytes: request.bytes, signature: request.signature))
        } catch {
            throw ControlRefusal(error)
        }
    }

    func submit(_ document: SubmittedDocument) async throws(ControlRefusal) -> SubmissionAnswer {
        do {
            return try await desk.submit(document)
        } catch {
            throw .store
        }
    }

    func trustClock() async throws(ControlRefusal) -> ClockAnswer {
        do {
            return ClockAnswer(isTrusted: try await desk.trustClock())
        } catch {
            throw .store
        }
    }

    /// Whole lines of one source, as they come.
    func importLines(of source: String, _ body: ControlBody) async throws(ControlRefusal) -> ImportAnswer {
        var sum = ImportAnswer(lines: 0, kept: 0)
        do {
            try await body.lines { lines in
                let answer = try await importLines(source, lines)
                sum = ImportAnswer(lines: sum.lines + answer.lines, kept: sum.kept + answer.kept)
            }
        } catch let refusal as ControlRefusal {
            throw refusal
        } catch let refusal as ServiceRefusal {
            throw ControlRefusal(.unprocessableContent, refusal.code, refusal.reason)
        } catch {
            throw .store
        }
        return sum
    }
}
