import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("what an auditor's list makes of a chain")
struct AuditListingTests {
    private func hours(_ time: Int64?) -> Int64? { time.map { ($0 - SmallRegister.start) / SmallRegister.hour } }

    private func listing(_ register: SmallRegister) throws -> AuditListing {
        try #require(AuditListing(try register.verdict))
    }

    /// Accepted, opened, suspended, resumed, cancelled, closed; with documents, evidence and readings.
    private static func wholeLife() throws -> SmallRegister {
        var register = SmallRegister()
        try register.accept("ua-a", hour: 1)
        register.move("ua-a", "scheduled", "open", hour: 2, closesAt: SmallRegister.start + 90 * SmallRegister.hour)
        register.add(
            .evidenceSealed(authorisation: "ua-a", segment: 1, records: 777, digest: SmallRegister.digest), hour: 3)
        register.move("ua-a", "open", "suspended", hour: 5)
        register.move("ua-a", "suspended", "open", hour: 7)
        let key = try SmallRegister.principal.fingerprint
        for document in ["review", "review", "reading"] {
            register.add(
                .documentAccepted(
                    authorisation: "ua-a", document: document, digest: SmallRegister.digest, keys: [key]), hour: 8)
        }
        register.move("ua-a", "open", "cancelled", hour: 9)
        register.move("ua-a", "cancelled", "closed", hour: 57)
        register.add(.evidenceOpened(authorisation: "ua-a", segments: 1, key: "SHA256:unknown"), hour: 60)
        register.add(.caseHandedOut(authorisation: "ua-a", key: key, withSecret: true), hour: 60)
        register.add(.reportBuilt(authorisation: "ua-a", digest: SmallRegister.digest), hour: 61)
        return register
    }

    @Test("gathers the whole life of a window")
    func life() throws {
        let window = try #require(try listing(Self.wholeLife()).windows.first)
        #expect(window.authorisation == "ua-a")
        #expect(window.signers == [try SmallRegister.principal.fingerprint])
        #expect([window.accepted, window.opened, window.ended].map(hours) == [1, 2, 9])
        #expect(window.phase == .closed)
        #expect(window.steps.map(\.to) == ["open", "suspended", "open", "cancelled", "closed"])
        #expect(window.suspensions.map { [hours($0.start), hours($0.end)] } == [[5, 7]])
        #expect(window.suspensions.first?.reason == "to suspended")
        #expect(window.documents == ["review": 2, "reading": 1])
        #expect(window.readings.map { hours($0.time) } == [8, 60])
        #expect(window.sealedSegments == 1)
        #expect(window.reports == 1)
        #expect(window.copies.map { hours($0.time) } == [60])
        #expect(window.copies.map(\.withSecret) == [true])
        let text = AuditListingText.write(try listing(Self.wholeLife()), names: try SmallRegister.names, vouched: 0)
        #expect(text.contains("copy with its secret to p.poole@littletown.example\n"))
        #expect(text.contains("read by SHA256:unknown (NOT IN THE LIST OF SIGNERS THAT WAS GIVEN)"))
    }

    @Test("tells what was handed in, and when lesson time fell away")
    func handedIn() throws {
        var register = try Self.wholeLife()
        register.add(
            .importTaken(source: "export", digest: SmallRegister.digest, lines: 120, used: 40), hour: 62)
        register.add(
            .captureTaken(
                source: "port", digest: SmallRegister.digest, frames: 9, recordedBy: "Police", under: "a warrant"),
            hour: 63)
        register.add(.timeLapsed(authorisation: "ua-a", digest: SmallRegister.digest), hour: 64)
        let listing = try listing(register)
        #expect(listing.intakes.map(\.source) == ["export", "port"])
        #expect(listing.intakes.map(\.amount) == [120, 9])
        #expect(listing.windows.first?.lapses.map(hours) == [64])
        #expect(listing.unread == [])
        let text = AuditListingText.write(listing, names: try SmallRegister.names, vouched: 0)
        #expect(text.contains("Handed in: 2") && text.contains("120 lines") && text.contains("9 packets"))
        #expect(text.contains("lesson time fell away"))
        let json = AuditListingJSON.write(listing, names: try SmallRegister.names, vouched: 0)
        #expect(json["handed_in"]?.array?.count == 2)
        #expect(json["windows"]?.array?.first?["lapses"]?.array?.count == 1)
        let later = listing.limited(from: SmallRegister.start + 63 * SmallRegister.hour, until: nil)
        #expect(later.intakes.map(\.source) == ["port"])
    }

    @Test("finds the times in which no window was open, a suspension being one")
    func quiet() throws {
        var register = SmallRegister()
        register.move("ua-a", "scheduled", "open", hour: 10)
        register.move("ua-b", "scheduled", "open", hour: 20)
        register.move("ua-a", "open", "expired", hour: 30)
        register.move("ua-b", "open", "suspended", hour: 40)
        register.move("ua-b", "suspended", "open", hour: 50)
        register.add(.checkpoint(digest: SmallRegister.digest), hour: 60)
        let quiet = try listing(register).quiet.map { [hours($0.start), hours($0.end)] }
        #expect(quiet == [[0, 10], [40, 50]], "one was still open at the end")
        register.move("ua-b", "open", "void", hour: 70)
        #expect(try listing(register).quiet.count == 2, "nothing is said of the time after the last entry")
        register.add(.checkpoint(digest: SmallRegister.digest), hour: 80)
        #expect(try listing(register).quiet.last.map { [hours($0.start), hours($0.end)] } == [70, 80])
    }

    @Test("says of a window that is still suspended that it is")
    func stillSuspended() throws {
        var register = SmallRegister()
        register.move("ua-a", "scheduled", "open", hour: 1)
        register.move("ua-a", "open", "suspended", hour: 2)
        let window = try #require(try listing(register).windows.first)
        #expect(window.suspensions.count == 1)
        #expect(window.suspensions.first?.end == nil)
        #expect(window.ended == nil)
        #expect(window.accepted == nil, "the chain does not say who authorised it")
    }

    @Test("lists refusals with their codes, changes and steps of the clock")
    func others() throws {
        var register = SmallRegister()
        register.add(.signersLoaded(digest: SmallRegister.digest), hour: 1)
        register.add(.catalogueLoaded(version: "1", digest: SmallRegister.digest), hour: 1)
        register.add(.calendarLoaded(digest: SmallRegister.digest), hour: 1)
        register.add(.directoryLoaded(digest: SmallRegister.digest), hour: 1)
        register.add(.configurationLoaded(digest: SmallRegister.digest), hour: 1)
        register.add(.authorisationRefused(digest: SmallRegister.digest, code: "A5-already-over"), hour: 2)
        register.add(.documentRefused(digest: SmallRegister.digest, code: "E5-stale"), hour: 3)
        register.add(.clockStepped(from: 5, to: 4), hour: 4)
        let listing = try listing(register)
        #expect(listing.changes.count == 5)
        #expect(listing.refusals.map(\.code) == ["A5-already-over", "E5-stale"])
        #expect(listing.clockSteps.map { [$0.from, $0.to] } == [[5, 4]])
        #expect(listing.windows.isEmpty)
        #expect(listing.unread.isEmpty)
    }

    @Test("names the rows that it cannot read instead of passing them over")
    func unread() throws {
        var register = SmallRegister()
        register.move("ua-a", "open", "in orbit", hour: 1)
        try register.accept("ua-b", hour: 2)
        let listing = try listing(register)
        #expect(listing.unread == [2])
        #expect(listing.windows.map(\.authorisation) == ["ua-b"])
        let text = AuditListingText.write(listing, names: try SmallRegister.names, vouched: 0)
        #expect(text.contains("NOT LISTED: rows 2 "))
    }

    @Test("makes nothing of a chain that was changed")
    func changed() throws {
        var rows = try Self.wholeLife().rows
        rows.remove(at: 4)
        let verdict = AuditVerifier.verify(lines: Array(rows.joined()), signers: try Signers(parsing: []))
        #expect(AuditListing(verdict) == nil)
    }

    @Test("limits itself to a time, with the windows that were alive then")
    func limits() throws {
        var register = try Self.wholeLife()
        try register.accept("ua-b", hour: 100)
        register.move("ua-b", "scheduled", "open", hour: 101)
        register.add(.documentRefused(digest: SmallRegister.digest, code: "E5-stale"), hour: 110)
        register.add(.checkpoint(digest: SmallRegister.digest), hour: 200)
        let whole = try listing(register)
        func ids(_ from: Int64?, _ until: Int64?) -> [String] {
            part(whole, from, until).windows.map(\.authorisation)
        }
        #expect(ids(nil, nil) == ["ua-a", "ua-b"])
        #expect(ids(nil, 100) == ["ua-a"])
        #expect(ids(62, 100) == [])
        #expect(ids(61, 101) == ["ua-a", "ua-b"])
        #expect(ids(150, nil) == ["ua-b"], "it is open all the time")
        #expect(ids(nil, 1) == [])
        let late = part(whole, 50, 105)
        #expect(late.refusals.isEmpty)
        #expect(late.quiet.map { [hours($0.start), hours($0.end)] } == [[50, 101]])
        #expect(late.entries == whole.entries)
        #expect(late.windows.first?.opened.map { hours($0) } == 2, "a window is shown whole")
    }

    private func part(_ whole: AuditListing, _ from: Int64?, _ until: Int64?) -> AuditListing {
        let time = { (hour: Int64) in SmallRegister.start + hour * SmallRegister.hour }
        return whole.limited(from: from.map(time), until: until.map(time))
    }

    @Test("names keys that the list of signers holds, and no number of records")
    func text() throws {
        let listing = try listing(Self.wholeLife())
        let names = try SmallRegister.names
        let text = AuditListingText.write(listing, names: names, vouched: 3)
        let json = String(
            decoding: CanonicalJSON.encode(AuditListingJSON.write(listing, names: names, vouched: 3)), as: UTF8.self)
        for written in [text, json] {
            #expect(written.contains("p.poole@littletown.example"))
            #expect(written.contains("SHA256:unknown"))
            #expect(!written.contains("777"), "how much was sealed is for the recipients")
        }
        #expect(text.contains("\n    2026-09-15 18:00  open to suspended: to suspended\n"), "local time: 17:00 UTC")
        #expect(text.contains("3 of them covered by a signed checkpoint"))
        #expect(!text.contains("REHEARSAL"))
        let rehearsal = AuditListingText.write(
            try self.listing(SmallRegister(rehearsal: true)), names: names, vouched: 0)
        #expect(rehearsal.hasPrefix("REHEARSAL"))
    }
}
