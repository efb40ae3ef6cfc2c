import Foundation
import GRDB
import MonitorService
import TestSupport
import Testing

@Suite("Reading a store that somebody else writes")
struct EvidenceStoreReadingTests {
    private func inStore(_ body: (EvidenceStore, String, URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .monitoring, school: "littletown")
            try add(1, to: store)
            try body(store, path, folder)
        }
    }

    private func add(_ number: Int, to store: EvidenceStore) throws {
        try store.commit(EvidenceBatch(auditEntries: [.init(sequence: number, line: "\(number)")]))
    }

    private func lines(_ store: EvidenceStore) throws -> [String] {
        var lines: [String] = []
        try store.forEachAuditLine { lines.append($0) }
        return lines
    }

    @Test("it is seen as it was at one moment, and the writer goes on")
    func snapshot() throws {
        try inStore { store, path, _ in
            let seen = try EvidenceStore.read(at: path, expecting: .monitoring)
            try add(2, to: store)
            #expect(try lines(seen) == ["1"])
            try add(3, to: store)
            #expect(try lines(seen) == ["1"])
            #expect(try seen.integrityFaults() == [])
            #expect(try lines(EvidenceStore.read(at: path, expecting: .monitoring)) == ["1", "2", "3"])
            #expect(throws: DatabaseError.self) { try add(4, to: seen) }
        }
    }

    @Test("a copy that was begun at one moment is of that moment, and is one file")
    func copy() throws {
        try inStore { store, path, folder in
            let seen = try EvidenceStore.read(at: path, expecting: .monitoring)
            try add(2, to: store)
            let copies = folder.appending(path: "copies")
            try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: false)
            let copy = copies.appending(path: "copy.sqlite").path
            try seen.backUp(to: copy)
            #expect(try FileManager.default.contentsOfDirectory(atPath: copies.path) == ["copy.sqlite"])
            #expect(try lines(EvidenceStore.open(at: copy, expecting: .monitoring)) == ["1"])
            try add(3, to: store)
            #expect(try lines(store) == ["1", "2", "3"])
        }
    }

    @Test("neither who reads nor who writes must leave first")
    func closing() throws {
        try inStore { store, path, _ in
            let seen = try EvidenceStore.read(at: path, expecting: .monitoring)
            try store.close()
            #expect(try lines(seen) == ["1"])
            let again = try EvidenceStore.open(at: path, expecting: .monitoring)
            try add(2, to: again)
            #expect(try lines(seen) == ["1"])
            try seen.close()
            #expect(try lines(again) == ["1", "2"])
        }
    }

    @Test("what a killed writer had committed is there")
    func afterKill() throws {
        try inStore { store, path, folder in
            try add(2, to: store)
            // The files as a power cut leaves them: the shared index is gone, the log is not folded in.
            let left = folder.appending(path: "left.sqlite").path
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
            }
            #expect(try lines(EvidenceStore.read(at: left, expecting: .monitoring)) == ["1", "2"])
            #expect(try lines(EvidenceStore.open(at: left, expecting: .monitoring)) == ["1", "2"])
        }
    }

    @Test("a damaged file is told from one that is no store")
    func damaged() throws {
        try inStore { store, path, folder in
            for number in 2...400 { try add(number, to: store) }
            try store.close()
            var bytes = try Data(contentsOf: URL(filePath: path))
            let page = bytes.count / 4_096 * 4_096 - 8_192
            for index in page..<(page + 4_096) { bytes[index] = 0xA5 }
            try bytes.write(to: URL(filePath: path))
            let seen = try EvidenceStore.read(at: path, expecting: .monitoring)
            #expect(try !seen.integrityFaults().isEmpty)
            #expect(try !seen.integrityFaults(quickAbove: 0).isEmpty)
            let other = folder.appending(path: "other").path
            try Data("nonsense".utf8).write(to: URL(filePath: other))
            #expect(throws: EvidenceStoreFault.notAStore) {
                try EvidenceStore.read(at: other, expecting: .monitoring)
            }
            let empty = folder.appending(path: "empty.sqlite").path
            try DatabaseQueue(path: empty).write { try $0.execute(sql: "CREATE TABLE other (a TEXT)") }
            #expect(throws: EvidenceStoreFault.notAStore) {
                try EvidenceStore.open(at: empty, expecting: .monitoring)
            }
        }
    }
}
