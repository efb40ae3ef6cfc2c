import Custody
import Testing

@Suite("anchors, as they are written and typed")
struct AnchorTests {
    private static let anchor = SampleChain(rehearsal: true).chain.anchor

    private func fault(_ text: String) -> String? {
        do {
            _ = try Anchor(typed: text)
            return nil
        } catch {
            return "\(error.line):\(error.column) \(error.problem)"
        }
    }

    @Test("names school, entries, time, head and rehearsal in one line of plain letters")
    func line() {
        let anchor = Self.anchor
        let begin = "usher-anchor:v1:Littletown%20Primary:6:\(anchor.time):\(anchor.head.hex):1:"
        #expect(anchor.line == begin + anchor.check)
        #expect(anchor.check.count == 8)
    }

    @Test("prints digits in groups of four")
    func text() {
        let rows = Self.anchor.text.split(separator: "\n").map(String.init)
        #expect(rows.count == 10)
        #expect(rows.first == "Usher anchor, version 1")
        let hex = Self.anchor.head.hex
        #expect(rows[5].hasPrefix("Head       \(hex.prefix(4)) \(hex.dropFirst(4).prefix(4)) "))
        #expect(rows.allSatisfy { $0.count <= 35 }, "fits a note")
    }

    @Test(
        "reads both forms back, whatever the school is called",
        arguments: [
            "Littletown Primary", "a:b%20", "Rehearsal", "Ysgol Tŷ-Gwyn", "St. Mary's & St. John's", "head check", "\n",
        ])
    func reading(school: String) throws {
        for isRehearsal in [true, false] {
            let anchor = Anchor(
                school: school, isRehearsal: isRehearsal, entries: 1_234, head: ContentDigest(of: [7]), time: 5)
            #expect(try Anchor(typed: anchor.line) == anchor)
            #expect(try Anchor(typed: anchor.text) == anchor)
        }
    }

    @Test("takes blanks, line breaks, capitals, and words round it")
    func liberties() throws {
        let anchor = Self.anchor
        let spread = anchor.line.map { "\($0)" }.joined(separator: " \n")
        #expect(try Anchor(typed: spread) == anchor)
        for capitals in [anchor.line.uppercased(), anchor.text.uppercased()] {
            let typed = try Anchor(typed: capitals)
            #expect(typed.head == anchor.head)
            #expect(typed.isOf(school: "Littletown Primary"))
        }
        let letter = "Dear Chair,\n\nthe Usher of today:\n\n\(anchor.text)\nKeep it. Head and Check are hexadecimal.\n"
        #expect(try Anchor(typed: letter) == anchor)
        #expect(try Anchor(typed: anchor.text.split(separator: "\n").joined(separator: " ")) == anchor)
        #expect(try Anchor(typed: anchor.text.replacing("Head", with: "HEAD:")) == anchor)
    }

    @Test("finds every digit or letter of the line that was mistyped")
    func mistyped() {
        let line = Array(Self.anchor.line)
        var found = 0
        for index in line.indices {
            var typed = line
            typed[index] = line[index] == "8" ? "3" : "8"
            #expect(fault(String(typed)) != nil, "column \(index + 1)")
            found += 1
        }
        #expect(found > 100)
    }

    @Test("finds two neighbouring digits that were exchanged")
    func exchanged() {
        let line = Array(Self.anchor.line)
        for index in line.indices.dropLast() where line[index] != line[index + 1] {
            var typed = line
            typed.swapAt(index, index + 1)
            #expect(fault(String(typed)) != nil, "column \(index + 1)")
        }
    }

    @Test("says where a copy is damaged")
    func places() {
        let (line, text) = (Self.anchor.line, Self.anchor.text)
        #expect(fault("") == "1:1 notAnAnchor")
        #expect(fault("a letter about nothing at all") == "1:27 notAnAnchor")
        #expect(fault(line.replacing(":v1:", with: ":v2:")) == "1:14 otherVersion")
        #expect(fault("usher-anchor:") == "1:13 incomplete")
        #expect(fault(String(line.dropLast(9))) == "1:\(line.count - 9) incomplete")
        #expect(fault(String(line.dropLast())) == "1:\(line.count - 1) wrongLength")
        #expect(fault(line.replacing("%20", with: "%2x")) == "1:27 wrongSchool")
        #expect(fault(line.replacing(":6:", with: ":06:")) == "1:38 wrongNumber")
        #expect(fault(line.replacing(":6:", with: ":0:")) == "1:38 wrongNumber")
        #expect(fault(text.replacing("version 1", with: "version 2"))?.hasSuffix("otherVersion") == true)
        #expect(fault(text.replacing("yes", with: "maybe")) == "3:12 wrongMark")
        #expect(fault(text.replacing("Entries    6", with: "Entries    six")) == "4:12 wrongNumber")
        #expect(fault(text.replacing("School", with: "Pupils")) == "2:1 wrongLabel")
        #expect(fault(String(text.prefix(200)))?.contains("incomplete") == true)
    }

    @Test("points at a letter that is no digit, and at the check when all digits are plausible")
    func digits() throws {
        let rows = Self.anchor.text.split(separator: "\n").map(String.init)
        var typed = rows
        typed[6] = String(rows[6].dropLast()) + "O"
        #expect(fault(typed.joined(separator: "\n")) == "7:\(rows[6].count) wrongDigit")
        typed[6] = String(rows[6].dropLast()) + (rows[6].hasSuffix("0") ? "1" : "0")
        #expect(fault(typed.joined(separator: "\n")) == "10:12 wrongCheck")
        typed[6] = String(rows[6].dropLast())
        #expect(fault(typed.joined(separator: "\n"))?.hasSuffix("wrongLength") == true)
    }

    @Test("refuses what is far too long without reading it")
    func length() {
        #expect(fault(Self.anchor.text + String(repeating: " ", count: 300_000)) == "1:1 notAnAnchor")
    }
}
