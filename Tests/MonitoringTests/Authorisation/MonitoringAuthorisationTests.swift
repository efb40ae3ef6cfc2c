import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct MonitoringAuthorisationTests {
    private func readBack(_ document: MonitoringAuthorisation) throws -> MonitoringAuthorisation {
        try MonitoringAuthorisation(reading: try JSONParser.parse(CanonicalJSON.encode(document.encode())))
    }

    @Test func whatIsWrittenReadsBackAsTheSame() throws {
        let document = try AuthorisationFixture().document
        #expect(try readBack(document) == document)
    }

    @Test func everyOptionalPartReadsBackToo() throws {
        let document = try AuthorisationFixture.everyPart()
        #expect(try readBack(document) == document)
        #expect(document.countsYouTube)
    }

    @Test func youtubeCountsOnlyWhereItIsTicked() throws {
        var document = try AuthorisationFixture().document
        document.services.append(AuthorisedService(service: .youtube, reason: "The complaint names it."))
        #expect(!document.countsYouTube)
    }

    @Test func contradictionsBetweenMembersAreRefused() throws {
        var changes: [(inout MonitoringAuthorisation) throws -> Void] = []
        changes.append { $0.mode = .covert }
        changes.append { $0.threshold = try Mutation.threshold("2026-01-10", "2026-01-20", perDay: 30) }
        changes.append { $0.alternatives.removeLast() }
        changes.append { $0.reviewDates = $0.reviewDates + $0.reviewDates }
        changes.append { $0.services.append($0.services[0]) }
        changes.append { $0.recipients[1] = $0.recipients[0] }
        changes.append { $0.allegation = Allegation(clause: .monitoring, text: $0.allegation.text) }
        changes.append { $0.grounds = [] }
        changes.append { $0.necessity = "short" }
        changes.append { $0.necessity = String(repeating: "a", count: 2001) }
        changes.append { $0.lineage = AuthorisationLineage(kind: .renewal, predecessor: nil, ordinal: 2) }
        for (index, change) in changes.enumerated() {
            var document = try AuthorisationFixture().document
            try change(&document)
            #expect(throws: DocumentFaults.self, "change \(index)") { try readBack(document) }
        }
    }
}
