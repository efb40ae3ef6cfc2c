import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

/// A window that has been open for some minutes, and what its people are told.
extension TodaySchool {
    /// Makes the register as it would be had the authorisation been handed in so many minutes ago.
    func openWindow(minutesAgo: Int) throws {
        let opened = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000 - Int64(minutesAgo) * 60_000)
        var text = try String(contentsOfFile: authorisation, encoding: .utf8)
        for (name, instant) in [("signed_at", opened.adding(milliseconds: -60_000)), ("opens_at", opened)] {
            let start = try #require(text.firstRange(of: "\"\(name)\": \"")).upperBound
            let end = try #require(text[start...].firstIndex(of: "\""))
            text.replaceSubrange(start..<end, with: RFC3339.text(instant))
        }
        let bytes = Array(text.utf8)
        let signature = try SamplePeople.principal.get().sign(bytes, namespace: .authorisation)
        var keeper = try RegisterKeeper.create(
            at: RegisterPlaces(folder: places.state), setup: SampleSchoolSetup.setup(places.configuration),
            program: "usherd test", now: opened.adding(milliseconds: -60_000), random: SampleRegister.random)
        let verdict = try keeper.submit(SignedDocument(bytes: bytes, signature: signature), at: opened)
        guard case .taken = verdict else { throw SamplePeople.Unknown(word: "\(verdict)") }
        try keeper.close()
    }

    /// As `usher status` asks with the investigator's key.
    func notice(_ service: RunningService) async throws -> CaseNotice {
        let cases = try await service.client.notices(statusRequest())
        return try #require(cases.first)
    }

    func statusRequest() throws -> SubmittedDocument {
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        let request = try #require(
            ServiceRequest(.status, random: SampleRegister.random(ServiceRequest.nonceByteCount), signedAt: now))
        let signature = try SampleSchoolSetup.investigator.get().sign(request.bytes, namespace: .request)
        return SubmittedDocument(bytes: request.bytes, signature: signature)
    }
}
