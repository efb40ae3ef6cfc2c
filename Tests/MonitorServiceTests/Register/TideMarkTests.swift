import Custody
import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("The mark beside the store")
struct TideMarkTests {
    private func verdict(entries: Int) throws -> (AuditVerdict, [ContentDigest]) {
        var chain = HashChain(school: "littletown", isRehearsal: false, program: "test", at: 0)
        var rows = [chain.opening]
        for number in 1..<entries { rows.append(chain.append(.sourceStarted(source: "proxy"), at: Int64(number))) }
        let verdict = AuditVerifier.verify(lines: rows.flatMap(\.row), signers: try Signers(parsing: []))
        return (verdict, rows.map(\.digest))
    }

    @Test("a chain that is as long as its mark, or longer, has lost nothing")
    func whole() throws {
        try withTemporaryFolder { folder in
            let mark = TideMark(folder.appending(path: "chain.head").path)
            let (chain, digests) = try verdict(entries: 5)
            for entries in [3, 5] {
                try mark.set(entries: entries, head: digests[entries - 1])
                #expect(!mark.shows(loss: chain))
            }
        }
    }

    @Test("a shorter chain, another chain, and a mark that is damaged or gone are losses")
    func lost() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "chain.head")
            let mark = TideMark(place.path)
            let (chain, digests) = try verdict(entries: 5)
            #expect(mark.shows(loss: chain), "no mark")
            try mark.set(entries: 6, head: digests[4])
            #expect(mark.shows(loss: chain), "a shorter chain")
            try mark.set(entries: 5, head: digests[3])
            #expect(mark.shows(loss: chain), "another chain")
            try Data("five\n".utf8).write(to: place)
            #expect(mark.shows(loss: chain), "a damaged mark")
            #expect(try !TideMark(folder.path + "/none").shows(loss: verdict(entries: 1).0), "a new register")
        }
    }
}
