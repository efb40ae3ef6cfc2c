import Custody
import Foundation
import GRDB
import MonitorService
import Monitoring
import Reporting
import TestSupport
import Testing

/// What lies on the disk.
extension CollectingSchool {
    /// Of each sealed segment the ordinal of its first record and how many it has.
    func segments(of person: CollectedPerson) throws -> [[Int]] {
        var segments: [[Int]] = []
        try EvidenceStore.read(at: places.store, expecting: .monitoring).forEachSegmentLine(of: person.id.text) {
            line in
            let header = try SealedSegment(parsing: Array(line.utf8)).header
            segments.append([header.firstOrdinal, header.records])
        }
        return segments
    }

    /// Holds them against what the store has.
    func expect(
        _ expected: [[Int]], of person: CollectedPerson, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try segments(of: person)
        #expect(found == expected, sourceLocation: location)
    }

    func secret(of person: CollectedPerson) throws -> URL {
        URL(filePath: "\(places.secrets)/\(try person.id.text).secret")
    }

    /// What somebody, or a disk, does to the store behind the service's back.
    func store(_ statement: String) throws {
        let queue = try DatabaseQueue(path: places.store)
        try queue.write { try $0.execute(sql: statement) }
        try queue.close()
    }

    /// Nothing can be added to the audit chain from here on; `letStoreTakeEntries` ends it.
    func keepStoreFromTakingEntries() throws {
        try store("CREATE TRIGGER refused BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused'); END")
    }

    func letStoreTakeEntries() throws { try store("DROP TRIGGER refused") }

    /// What the sources delivered, as the folder of the case has it; nil where nothing was counted.
    func coverage(of person: CollectedPerson) throws -> CaseCoverage? { try coverage(of: person.id) }

    func coverage(of id: AuthorisationID) throws -> CaseCoverage? {
        let place = URL(filePath: places.caseFolder(of: id.text)).appending(path: "coverage.json")
        guard FileManager.default.fileExists(atPath: place.path) else { return nil }
        return try CaseCoverage.parse(Array(try Data(contentsOf: place)))
    }

    /// The kinds of the entries of the audit chain on the disk.
    func kinds() throws -> [AuditKind] {
        try entries().compactMap { $0["kind"]?.string.flatMap(AuditKind.init) }
    }

    /// The entries of the chain as they are written.
    func entries() throws -> [JSONValue] {
        var entries: [JSONValue] = []
        try EvidenceStore.read(at: places.store, expecting: .monitoring).forEachAuditLine { line in
            entries.append(try JSONParser.parse(Array(line.utf8)))
        }
        return entries
    }
}
