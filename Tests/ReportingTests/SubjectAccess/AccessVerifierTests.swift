import Custody
import Reporting
import TestSupport
import Testing

@Suite("A copy that was changed")
struct AccessVerifierTests {
    private let fixture: AccessFixture
    private let copy: AccessCopy
    private let files: [String: [UInt8]]

    init() throws {
        fixture = try AccessFixture()
        copy = try fixture.full.removing([try AccessFixture.removal("events.2")])
        files = try fixture.folder(copy)
    }

    /// The faults when the rows of one file are changed.
    private func faults(_ name: String, _ edit: (inout [String]) throws -> Void) throws -> [String] {
        var rows = String(decoding: try #require(files[name]), as: UTF8.self).split(separator: "\n").map(String.init)
        try edit(&rows)
        let bytes = Array(rows.map { $0 + "\n" }.joined().utf8)
        return fixture.verify(files.merging([name: bytes]) { $1 }).faults.map(\.description)
    }

    private func row(_ path: String) throws -> Int {
        try #require(copy.disclosures.firstIndex { $0.path == path })
    }

    @Test("in a value: the field is named, whichever it is")
    func values() throws {
        for (index, disclosure) in copy.disclosures.enumerated() {
            let other = try #require(Disclosure(path: disclosure.path, salt: disclosure.salt, value: "forged"))
            let found = try faults("disclosures.jsonl") {
                $0[index] = String(decoding: other.row.dropLast(), as: UTF8.self)
            }
            #expect(found.contains { $0.contains("row \(index + 1): \(disclosure.path): is not what was signed") })
        }
    }

    @Test("in a salt, a path, the order, or by a field more: the field is named")
    func fields() throws {
        let index = try row("events.3")
        let salt = try #require(DisclosureSalt([UInt8](repeating: 1, count: 32)))
        let field = copy.disclosures[index]
        let resalted = try #require(Disclosure(path: field.path, salt: salt, value: field.value))
        let moved = try #require(Disclosure(path: "events.2", salt: field.salt, value: field.value))
        let added = try #require(Disclosure(path: "events.9", salt: salt, value: field.value))
        let text = { (disclosure: Disclosure) in String(decoding: disclosure.row.dropLast(), as: UTF8.self) }
        let name = "disclosures.jsonl"
        #expect(try faults(name) { $0[index] = text(resalted) }.contains { $0.contains("events.3: is not what") })
        #expect(try faults(name) { $0[index] = text(moved) }.contains { $0.contains("events.2: is not what") })
        #expect(
            try faults(name) { $0.swapAt(index, index + 1) }.contains { $0.contains("events.3: stands in another") })
        #expect(try faults(name) { $0.append(text(added)) }.contains { $0.contains("events.9: was not part") })
        #expect(try faults(name) { $0.append($0[index]) }.contains { $0.contains("events.3: stands there twice") })
    }

    @Test("by leaving a field out in silence, or giving a reason for one that is there")
    func silence() throws {
        let index = try row("events.3")
        #expect(
            try faults("disclosures.jsonl") { $0.remove(at: index) }
                .contains("removed.jsonl: events.3: is left out and no reason is given"))
        #expect(try faults("removed.jsonl") { $0 = [] }.contains { $0.contains("events.2: is left out") })
        let other = String(decoding: try AccessFixture.removal("events.3").row.dropLast(), as: UTF8.self)
        #expect(try faults("removed.jsonl") { $0.append(other) }.contains { $0.contains("events.3: is not a field") })
    }

    @Test("in the list, the manifest, the signature or a page: the file is named")
    func filesNamed() throws {
        #expect(try faults("commitments.txt") { $0.swapAt(3, 4) }.contains { $0.hasPrefix("commitments.txt: is not") })
        #expect(try faults("commitments.txt") { $0[3] += "0" }.contains { $0.hasPrefix("commitments.txt, row 4:") })
        for rendering in ["export.html", "events.csv", "events.json"] {
            #expect(
                try faults(rendering) { $0[$0.count - 1] += " " }.contains { $0.hasPrefix(rendering) }, "\(rendering)")
            #expect(fixture.verify(files.filter { $0.key != rendering }).faults.map(\.file) == [rendering])
        }
        let added = files.merging(["more.txt": []]) { $1 }
        #expect(fixture.verify(added).faults.map(\.file) == ["more.txt"])
        #expect(
            fixture.verify(files.filter { $0.key != "manifest.json.sig" }).faults.map(\.file) == ["manifest.json.sig"])
    }

    @Test("and signed by somebody else, or for something else")
    func signature() throws {
        for (signer, namespace) in [
            (AuthorisationFixture.principal, "usher-report"), (AuthorisationFixture.investigator, "usher-event"),
        ] {
            let signature = try signer.sign(copy.manifest.bytes, namespace: namespace)
            let verdict = fixture.verify(files.merging(["manifest.json.sig": signature]) { $1 })
            #expect(verdict.faults.map(\.file) == ["manifest.json.sig"])
            #expect(verdict.signer == nil)
        }
        let investigator = AuthorisationFixture.investigator
        let line = "\(investigator.principal),role:dpo namespaces=\"usher-report\" \(try investigator.publicKey.text)\n"
        let others = try Signers(parsing: Array(line.utf8))
        #expect(AccessVerifier.verify(files, signers: others).faults.map(\.reason) == ["the signer is no investigator"])
    }
}
