import FlowModel
import Monitoring
import TestSupport
import Testing

/// Every flow here went through a signed authorisation for Facebook and Instagram, as there is no other way to make one.
@Suite("Classifying authorised flows")
struct ClassifiedFlowTests {
    private func classify(_ host: String?, serverName: String? = nil) throws -> Classification {
        let windows = try AuthorisationFixture().windows()
        let index = try SubjectIndex(windows)
        let line = Array("a.archer".utf8)
        let fields = IdentityFields(user: 0..<line.count, userEncoding: .plain)
        let found = index.match(fields, in: line.span)
        let match = try #require(found)
        let record = FlowRecord(
            time: .span(try AuthorisationFixture.interval("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z")),
            client: ClientIdentity(user: "a.archer", address: nil, hardware: nil), host: host.flatMap { HostName($0) },
            serverName: serverName.flatMap { HostName($0) }, form: .tunnel, outcome: .delivered, down: nil)
        let verdict = AuthorisationGate(windows).admit(index.attribute(record, as: match))
        let admitted: AuthorisedFlow? = if case .admitted(let flow) = verdict { flow } else { nil }
        return try #require(CatalogueFixture.shipped).classify(try #require(admitted))
    }

    @Test func anAuthorisedServiceKeepsItsRoleAndShowsItsSite() throws {
        guard case .social(let flow) = try classify("www.facebook.com") else {
            Issue.record("not social")
            return
        }
        #expect(flow.service.text == "facebook")
        #expect(flow.role == .site)
        #expect(flow.tags == [.dual])
        #expect(flow.site == "facebook.com")
        #expect(flow.flow.flow.subject.text == "T-014")
    }

    @Test func theSharedServersOfTheFamilyAreMediaAtMost() throws {
        guard case .social(let flow) = try classify("scontent-lhr6-1.xx.fbcdn.net") else {
            Issue.record("not social")
            return
        }
        #expect(flow.role == .media)
        #expect(flow.tags.contains(.shared))
    }

    @Test func aServiceThatIsNotNamedIsOnlyAnotherService() throws {
        #expect(try classify("www.reddit.com") == .otherService)
        #expect(try classify("www.facebook.com", serverName: "www.reddit.com") == .otherService)
    }

    @Test func theRestIsAnotherSiteOrNeutral() throws {
        #expect(try classify("www.twinkl.co.uk") == .otherSite)
        #expect(try classify(nil) == .otherSite)
        #expect(try classify("www.facebook.com", serverName: "www.twinkl.co.uk") == .otherSite)
        #expect(try classify("time.facebook.com") == .neutral)
    }
}
