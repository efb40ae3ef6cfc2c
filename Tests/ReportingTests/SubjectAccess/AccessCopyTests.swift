import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Copies of one export")
struct AccessCopyTests {
    private let fixture: AccessFixture

    init() throws {
        fixture = try AccessFixture()
    }

    @Test("the full copy verifies, and has every event as it was sealed")
    func full() throws {
        let verdict = fixture.verify(try fixture.folder(fixture.full))
        #expect(verdict.faults == [])
        #expect(verdict.signer == AuthorisationFixture.investigator.principal)
        #expect(verdict.copy == fixture.full)
        let events = fixture.full.disclosures.filter { $0.path.hasPrefix("events.") }
        let sealed = fixture.material.evidence.map { CanonicalJSON.encode($0.encode()) }
        #expect(events.map { CanonicalJSON.encode($0.value) } == sealed)
    }

    @Test("a time below zero is a number in the person's table")
    func negativeNumber() throws {
        let files = try fixture.folder(fixture.full)
        let table = String(decoding: try #require(files["events.csv"]), as: UTF8.self).split(separator: "\r\n")
        let column = try #require(table.first?.split(separator: ",").firstIndex(of: "other_site_gap"))
        let gaps = table.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[column] }
        #expect(gaps == ["", "", "", "", "-1200"])
    }

    @Test("a shorter one verifies to the same root, and says how many fields were removed and why")
    func shorter() throws {
        let copy = try fixture.full.removing([
            try AccessFixture.removal("authorisation.necessity"), try AccessFixture.removal("events.2"),
        ])
        let files = try fixture.folder(copy)
        #expect(fixture.verify(files).faults == [])
        for same in ["manifest.json", "manifest.json.sig", "commitments.txt"] {
            #expect(files[same] == (try fixture.folder(fixture.full))[same])
        }
        let page = String(decoding: try #require(files["export.html"]), as: UTF8.self)
        #expect(page.contains("removed: 2 fields"))
        #expect(page.contains("Names a pupil"))
        #expect(copy.removals.map(\.path) == ["authorisation.necessity", "events.2"])
        #expect(try copy.removing([try AccessFixture.removal("events.3")]).removals.count == 3)
    }

    @Test("a shorter one has neither value nor salt of what it leaves out, in any file")
    func secret() throws {
        let removed = try #require(fixture.full.disclosures.first { $0.path == "authorisation.necessity" })
        let copy = try fixture.full.removing([try AccessFixture.removal(removed.path)])
        let salt = Hexadecimal.encode(removed.salt.bytes)
        let text = try #require(removed.value.string)
        for (name, bytes) in try fixture.folder(copy) {
            let content = String(decoding: bytes, as: UTF8.self)
            #expect(!content.contains(salt) && !content.contains(text), "\(name)")
        }
    }

    @Test("a path takes everything below it along, and one that names nothing is refused")
    func paths() throws {
        let copy = try fixture.full.removing([try AccessFixture.removal("events")])
        #expect(copy.removals.count == 5)
        #expect(unknown(fixture.full, try AccessFixture.removal("event")) == "event")
        #expect(unknown(copy, try AccessFixture.removal("events.2")) == "events.2")
    }

    private func unknown(_ copy: AccessCopy, _ removal: AccessRemoval) -> String? {
        do {
            _ = try copy.removing([removal])
            return nil
        } catch {
            return error.path
        }
    }

    @Test("a copy needs one salt for each field")
    func salts() throws {
        let few = try AccessFixture.salts(fixture.fields.count - 1)
        #expect(AccessCopy(fixture.fields, salts: few, fixture.material) == nil)
    }

    @Test("a removal needs a path and a reason that can be read")
    func removals() {
        #expect(AccessRemoval(path: "a.b", reason: "") == nil)
        #expect(AccessRemoval(path: "a.b", reason: "...") == nil)
        #expect(AccessRemoval(path: "a.b", reason: "one\nline") == nil)
        #expect(AccessRemoval(path: "a..b", reason: "Names a pupil") == nil)
    }
}
