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
    /// For copies of cases on their way out; nothing else lies there.
    let copies: String

    /// - Parameter runtimeFolder: of the service alone, and in memory where the system has such a place: copies of cases may hold
    ///   what opens the evidence.
    package init(
        _ desk: ServiceDesk, runtimeFolder: String, metrics: @escaping @Sendable (ServiceHealth) -> String
    ) {
        self.desk = desk
        self.copies = runtimeFolder + "/copies"
        self.metrics = metrics
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

    /// An export that was made for one person.
    func importLines(of source: String, _ body: ControlBody) async throws(ControlRefusal) -> ImportAnswer {
        let lines = try await body.export()
        do {
            return try await desk.importLines(lines, from: source)
        } catch let refusal as ImportRefusal {
            throw ControlRefusal(.unprocessableContent, refusal.rawValue, refusal.description)
        } catch {
            throw .store
        }
    }
}
