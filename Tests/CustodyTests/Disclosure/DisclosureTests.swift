import Custody
import Testing

@Suite("Fields that can be handed out one by one")
struct DisclosureTests {
    private static func field(_ number: Int, value: JSONValue? = nil, salt: UInt8? = nil) throws -> Disclosure {
        let bytes = [UInt8](repeating: salt ?? UInt8(number), count: DisclosureSalt.byteCount)
        let random = try #require(DisclosureSalt(bytes))
        let said = value ?? .string("value \(number)")
        return try #require(Disclosure(path: "events.\(number)", salt: random, value: said))
    }

    private let whole: [Disclosure]
    private let list: CommitmentList

    init() throws {
        whole = try (1...5).map { try Self.field($0) }
        list = try #require(CommitmentList(whole.map(\.commitment)))
    }

    private func kinds(_ disclosures: [Disclosure]) -> [String: DisclosureFault.Kind] {
        Dictionary(list.faults(of: disclosures).map { ($0.path, $0.kind) }) { first, _ in first }
    }

    @Test("fit with any of them left out, and the root stays the same")
    func subsets() throws {
        for mask in 0..<32 {
            let kept = whole.indices.filter { mask >> $0 & 1 == 1 }.map { whole[$0] }
            #expect(list.faults(of: kept) == [])
        }
        #expect(try CommitmentList.parse(list.bytes).root == list.root)
    }

    @Test("do not fit when a value, a salt or a path was changed: the field is named")
    func changes() throws {
        #expect(kinds([whole[0], try Self.field(2, value: "another")]) == ["events.2": .changed])
        #expect(kinds([try Self.field(2, value: .array(["value 2"]))]) == ["events.2": .changed])
        #expect(kinds([try Self.field(3, salt: 9)]) == ["events.3": .changed])
        let moved = try #require(Disclosure(path: "events.4", salt: whole[2].salt, value: whole[2].value))
        #expect(kinds([moved]) == ["events.4": .changed])
    }

    @Test("do not fit when one was added, repeated or moved: the field is named")
    func order() throws {
        #expect(kinds(whole + [try Self.field(6)]) == ["events.6": .added])
        #expect(kinds([whole[0], whole[0]]) == ["events.1": .repeated])
        #expect(kinds([whole[1], whole[0], whole[2]]) == ["events.1": .outOfOrder])
    }

    @Test("have another root when any line of the list differs")
    func root() throws {
        let shorter = try #require(CommitmentList(Array(list.commitments.dropLast())))
        let swapped = try #require(CommitmentList(list.commitments.reversed()))
        #expect(Set([list.root, shorter.root, swapped.root]).count == 3)
        #expect(CommitmentList(list.commitments + [list.commitments[0]]) == nil)
    }

    @Test("cannot be guessed from the commitment without the salt")
    func salting() throws {
        let salted = (0...255).compactMap { try? Self.field(1, value: true, salt: $0).commitment.digest }
        #expect(Set(salted).count == 256)
        #expect(DisclosureSalt([UInt8](repeating: 1, count: 31)) == nil)
    }

    @Test("are read exactly as they are written")
    func rows() throws {
        for field in whole {
            #expect(Disclosure(parsing: Array(field.row.dropLast())) == field)
            #expect(Disclosure(parsing: field.row.dropLast() + [UInt8(ascii: " ")]) == nil)
        }
        let row = String(decoding: whole[0].row.dropLast(), as: UTF8.self)
        let other = row.replacing("\"value\":", with: "\"extra\":1,\"value\":")
        #expect(Disclosure(parsing: Array(other.utf8)) == nil)
    }

    @Test("have a path of plain letters", arguments: ["", ".", "a..b", "a b", "a\n", "ä", "a/b", ".a", "a."])
    func paths(text: String) throws {
        #expect(Disclosure(path: text, salt: whole[0].salt, value: .null) == nil)
        #expect(Disclosure(path: "a-b.3.c_d", salt: whole[0].salt, value: .null) != nil)
    }

    @Test("are listed line by line: a damaged line is named")
    func damage() throws {
        var lines = String(decoding: list.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        lines[2] = lines[2].uppercased()
        let newline = [UInt8(ascii: "\n")]
        let first = Array(list.bytes.prefix { $0 != newline[0] })
        #expect(damagedLine(Array((lines.joined(separator: "\n") + "\n").utf8)) == 3)
        #expect(damagedLine(list.bytes + [0x61]) == 6)
        #expect(damagedLine(list.bytes + first + newline) == 6)
        #expect(damagedLine(list.bytes) == nil)
    }

    private func damagedLine(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try CommitmentList.parse(bytes)
            return nil
        } catch {
            return error.line
        }
    }
}
