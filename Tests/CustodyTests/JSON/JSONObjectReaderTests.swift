import Custody
import Testing

@Suite("reading documents")
struct JSONObjectReaderTests {
    private struct Person: Equatable {
        let name: String
        let age: Int64
    }

    private func person(_ reader: inout JSONObjectReader) -> Person? {
        let name = reader.string("name")
        let age = reader.integer("age")
        guard let name, let age else { return nil }
        return Person(name: name, age: age)
    }

    private func faults(_ value: JSONValue, _ body: (inout JSONObjectReader) -> Int?) -> [String] {
        do throws(DocumentFaults) {
            _ = try JSONObjectReader.read(value, body)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test("reads members of every kind")
    func reads() throws {
        let value: JSONValue = [
            "head": ["name": "A", "age": 1], "staff": [["name": "B", "age": 2]], "tags": ["x", "y"], "open": true,
        ]
        let staff = try JSONObjectReader.read(value) { reader -> [Person]? in
            #expect(reader.strings("tags") == ["x", "y"])
            #expect(reader.bool("open") == true)
            #expect(reader.optionalString("note") == nil)
            guard let head = reader.object("head", person), let staff = reader.objects("staff", person) else {
                return nil
            }
            return [head] + staff
        }
        #expect(staff == [Person(name: "A", age: 1), Person(name: "B", age: 2)])
    }

    @Test("collects every fault with its path")
    func collects() {
        let value: JSONValue = [
            "head": ["name": 7, "age": 1, "salary": 2], "staff": [["name": "B", "age": 2], ["name": "C"], 3],
            "tags": ["x", 1], "extra": .null,
        ]
        let found = faults(value) { reader in
            _ = reader.object("head", person)
            _ = reader.objects("staff", person)
            _ = reader.strings("tags")
            _ = reader.integer("count")
            return 1
        }
        #expect(
            found == [
                "head.name: must be a string", "head.salary: is not a member that this version knows",
                "staff[1].age: is missing", "staff[2]: must be an object", "tags[1]: must be a string",
                "count: is missing",
                "extra: is not a member that this version knows",
            ])
    }

    @Test("refuses null where a member is optional, and a document that is no object")
    func refusesNull() {
        #expect(faults(["note": .null]) { $0.optionalString("note").map { _ in 1 } } == ["note: must be a string"])
        #expect(faults([1]) { _ in 1 } == ["must be an object"])
    }

    @Test(
        "refuses text that a screen would show as something else",
        arguments: ["a\u{1b}[2K", "a\u{202e}b", "\u{0}", "\u{9b}"])
    func refusesHidden(_ text: String) {
        let found = faults(["note": .string(text)]) { $0.string("note").map { _ in 1 } }
        #expect(found == ["note: holds a control character that would not be seen when it is shown"])
    }

    @Test("accepts line feeds, tabs and letters of any script")
    func acceptsText() {
        #expect(faults(["note": "Zoë\tü\n學校"]) { $0.string("note").map { _ in 1 } }.isEmpty)
    }

    @Test("does not repeat an unknown name that cannot be shown")
    func unknownNames() {
        let found = faults(.object([JSONMember("\u{1b}[31m", 1), JSONMember(String(repeating: "x", count: 65), 1)])) {
            _ in 1
        }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasPrefix("(a name that cannot be shown): ") })
    }

    @Test("a look-alike of a known name is unknown")
    func lookAlike() {
        let found = faults(["\u{212a}": 1]) { $0.integer("K").map { _ in 1 } }
        #expect(found.first == "K: is missing")
        #expect(found.count == 2)
    }
}
