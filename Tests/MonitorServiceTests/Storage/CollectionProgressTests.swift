import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("How far the running service has come")
struct CollectionProgressTests {
    private func commit(
        _ store: EvidenceStore, entry: Int, _ sources: [String: String?], _ memories: [String: [UInt8]?]
    ) throws {
        var progress = CollectionProgress()
        progress.sources = sources
        progress.memories = memories
        #expect(progress.isEmpty == (sources.isEmpty && memories.isEmpty))
        try store.commit(
            EvidenceBatch(auditEntries: [.init(sequence: entry, line: "entry \(entry)")], progress: progress))
    }

    @Test("is kept with the evidence, replaced, removed, and otherwise left alone, also after a restart")
    func kept() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            var store = try EvidenceStore.create(at: path, kind: .monitoring, school: "littletown")
            #expect(try store.sourceStates() == [:])
            try commit(store, entry: 1, ["proxy": "one", "gateway": "first"], ["ua-1": [0, 255], "ua-2": []])
            try commit(store, entry: 2, ["proxy": "two"], ["ua-1": [7]])
            try commit(store, entry: 3, [:], [:])
            try store.close()
            store = try EvidenceStore.open(at: path, expecting: .monitoring)
            #expect(try store.sourceStates() == ["proxy": "two", "gateway": "first"])
            #expect(try store.windowMemories() == ["ua-1": [7], "ua-2": []])
            try commit(store, entry: 4, ["gateway": nil, "nowhere": nil], ["ua-2": nil])
            #expect(try store.sourceStates() == ["proxy": "two"])
            #expect(try store.windowMemories() == ["ua-1": [7]])
        }
    }

    @Test("does not move when the evidence beside it is refused")
    func together() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .monitoring, school: "littletown")
            try commit(store, entry: 1, ["proxy": "one"], ["ua-1": [1]])
            var progress = CollectionProgress()
            progress.sources = ["proxy": "two"]
            progress.memories = ["ua-1": [2]]
            let clashing = EvidenceBatch(
                segments: [
                    .init(authorisation: "ua-1", number: 1, line: "one"),
                    .init(authorisation: "ua-1", number: 1, line: "again"),
                ], auditEntries: [], progress: progress)
            #expect(throws: (any Error).self) { try store.commit(clashing) }
            #expect(try store.sourceStates() == ["proxy": "one"])
            #expect(try store.windowMemories() == ["ua-1": [1]])
        }
    }

    @Test("a purged memory leaves no bytes in the file")
    func erased() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .monitoring, school: "littletown")
            let memory = Array("a memory that must not stay behind".utf8)
            try commit(store, entry: 1, [:], ["ua-1": memory])
            try commit(store, entry: 2, [:], ["ua-1": nil])
            try store.close()
            #expect(!Array(try Data(contentsOf: URL(filePath: path))).contains(memory))
        }
    }
}
