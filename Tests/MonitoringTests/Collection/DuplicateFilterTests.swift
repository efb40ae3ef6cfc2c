import FlowModel
import Monitoring
import Testing

@Suite("One exchange that several proxies of a chain logged counts once")
struct DuplicateFilterTests {
    private func kept(_ records: (PipelineFixture) -> [FlowRecord]) throws -> [FlowDisposition: Int] {
        var fixture = try PipelineFixture()
        for record in records(fixture) { fixture.take(record) }
        return fixture.dispositions
    }

    @Test(
        "when both lines ended within a second, whichever came first",
        arguments: [(Int64(0), true), (1_000, true), (-1_000, true), (1_001, false), (-1_001, false)])
    func window(shift: Int64, isOne: Bool) throws {
        let found = try kept {
            [$0.record("facebook.com", at: 60_000), $0.record("facebook.com", at: 60_000 + shift)]
        }
        #expect(found == (isOne ? [.kept: 1, .duplicate: 1] : [.kept: 2]))
    }

    @Test("when nothing else of them differs")
    func fields() throws {
        let found = try kept {
            [
                $0.record("facebook.com", at: 0), $0.record("www.facebook.com", at: 0),
                $0.record("facebook.com", at: 0, bytes: 40_001), $0.record("facebook.com", at: 0, bytes: nil),
                $0.record("facebook.com", at: 0, lasting: 1_001), $0.record("facebook.com", at: 0, form: .request),
                $0.record("facebook.com", at: 0, outcome: .denied),
                $0.record("facebook.com", at: 0, address: "10.20.1.2"),
            ]
        }
        #expect(found == [.kept: 8])
    }

    @Test("a third line of it is known too, and a later exchange of the same form is another one")
    func chain() throws {
        let found = try kept { fixture in
            [Int64(0), 400, 800, 30_000].map { fixture.record("facebook.com", at: $0) }
        }
        #expect(found == [.kept: 2, .duplicate: 2])
    }

    @Test("while no more than 31 others came in between", arguments: [(Int64(31), true), (32, false)])
    func memory(others: Int64, isKnown: Bool) throws {
        let found = try kept { fixture in
            let first = fixture.record("facebook.com", at: 0)
            return [first] + (1...others).map { fixture.record("facebook.com", at: 0, bytes: 50_000 + $0) } + [first]
        }
        #expect(found[.duplicate] == (isKnown ? 1 : nil))
    }

    @Test("never where its end is not known")
    func withoutEnd() throws {
        let found = try kept { fixture in
            let record = fixture.record("facebook.com", at: 0, lasting: nil)
            return [record, record]
        }
        #expect(found == [.kept: 2])
    }
}
