import Foundation
import ServiceInterface
import TestSupport
import Testing

@Suite("the archive of a case")
struct ArchiveTests {
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("FORMAT", Array("usher-case-1\n".utf8)), ("authorisation.json", [UInt8](repeating: 65, count: 512)),
        ("documents/0001-review.json", [UInt8](repeating: 66, count: 513)), ("evidence.jsonl", []),
        ("window.secret", [UInt8](repeating: 67, count: 1_500)),
    ]

    private func archive() throws -> [UInt8] {
        var archive: [UInt8] = []
        for file in Self.files {
            archive += try #require(ArchiveLayout.header(name: file.name, size: file.bytes.count))
            archive += file.bytes + ArchiveLayout.padding(after: file.bytes.count)
        }
        return archive + ArchiveLayout.end
    }

    private func read(_ archive: [UInt8], by piece: Int, limit: Int = 1 << 20) throws -> [String: [UInt8]] {
        var reader = ArchiveReader(limit: limit)
        var files: [String: [UInt8]] = [:]
        var latest = ""
        for start in stride(from: 0, to: archive.count, by: piece) {
            for step in try reader.receive(Array(archive[start..<min(start + piece, archive.count)])) {
                switch step {
                case .file(let name): (latest, files[name]) = (name, [])
                case .content(let bytes): files[latest]? += bytes
                }
            }
        }
        try reader.finish()
        return files
    }

    @Test("is read as it was written, however it is cut", arguments: [1, 7, 511, 512, 513, 100_000])
    func roundTrip(piece: Int) throws {
        let archive = try archive()
        #expect(archive.count == ArchiveLayout.length(of: Self.files.map(\.bytes.count)))
        let files = try read(archive, by: piece)
        #expect(files == Dictionary(uniqueKeysWithValues: Self.files.map { ($0.name, $0.bytes) }))
    }

    @Test("tar reads it")
    func tar() throws {
        let archive = try archive()
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "case.tar")
            try Data(archive).write(to: place)
            let run = try CommandRun("/bin/tar", ["-xf", place.path, "-C", folder.path])
            #expect(run.status == 0, "\(run.transcript)")
            #expect(run.errors.isEmpty, "\(run.transcript)")
            for file in Self.files {
                #expect(try Array(Data(contentsOf: folder.appending(path: file.name))) == file.bytes)
            }
        }
    }

    @Test(
        "a name that could lead anywhere else cannot be written",
        arguments: [
            "", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".hidden", "-rf", "a b", "a\nb", "a\\b", "ä",
            String(repeating: "a", count: 101),
        ])
    func names(name: String) {
        #expect(ArchiveLayout.header(name: name, size: 1) == nil)
    }

    @Test("neither can it be read")
    func foreignNames() throws {
        let good = try #require(ArchiveLayout.header(name: "abcdefg", size: 0))
        for name in ["../abcd", "/abcdef", ".abcdef", "abc/..x"] {
            var header = good
            header.replaceSubrange(0..<7, with: Array(name.utf8))
            let sum = header[..<148].reduce(0) { $0 + Int($1) } + 8 * 32 + header[156...].reduce(0) { $0 + Int($1) }
            let digits = String(sum, radix: 8)
            header.replaceSubrange(
                148..<154, with: Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8))
            #expect(throws: ArchiveReader.Fault.damagedHeader, "\(name)") {
                try read(header + ArchiveLayout.end, by: 512)
            }
        }
    }

    @Test("every changed byte of a header is noticed")
    func headers() throws {
        let archive = try archive()
        for place in 0..<512 {
            var changed = archive
            changed[place] ^= 1
            #expect(throws: (any Error).self, "byte \(place)") { try read(changed, by: 4_096) }
        }
    }

    @Test("an archive that ends early, goes on after its end, repeats a name or is too large is refused")
    func refusals() throws {
        let archive = try archive()
        for count in [0, 1, 512, 1_000, archive.count - 513, archive.count - 1] {
            #expect(throws: ArchiveReader.Fault.endsEarly) { try read(Array(archive[..<count]), by: 64) }
        }
        #expect(throws: ArchiveReader.Fault.strayBytes) { try read(archive + [0], by: 64) }
        #expect(throws: ArchiveReader.Fault.repeatedName) {
            try read(Array(archive[..<1_024]) + archive, by: 64)
        }
        #expect(throws: ArchiveReader.Fault.tooLarge) { try read(archive, by: 64, limit: 1_000) }
        var stray = archive
        stray[512 + 100] = 1
        #expect(throws: ArchiveReader.Fault.strayBytes) { try read(stray, by: 64) }
    }
}
