import FlowModel
import Monitoring

/// What the words of a summary, a category or a code mean, from a table with the columns `match` and `type`.
package struct WordTable: Hashable, Sendable {
    package enum Meaning: Hashable, Sendable {
        case kind(TimetableRow.Kind)
        /// The entry says nothing about lessons, such as a meeting.
        case unused
    }

    private static let unused = "unused"
    private static let denials: Set<String> = ["no", "not"]
    /// Why an entry is not used whose words say that it is none.
    static let saysNothing = "its words say that it is nothing of a timetable"
    /// Why an entry is not used that no word explains.
    package static let unexplained =
        "no word explains it; give it one in a table of words, or say with --otherwise what such entries are"

    private struct Entry: Hashable, Sendable {
        let words: [String]
        let meaning: Meaning

        /// The less, the sooner it is believed. What is no lesson time takes the time that it lies in out of lessons, so it comes before
        /// what says nothing.
        var claim: Int { meaning == .unused ? 1 : WordTable.saysPupils(meaning) ? 2 : 0 }
    }

    private let entries: [Entry]

    private init(_ entries: [Entry]) {
        // Most words first, so that "Lunch duty" is a duty; then whatever is no lesson, so that "PPA (cover: Mrs Hale)" is none; then
        // the longest and the alphabet, so that no order is left to chance.
        self.entries = entries.sorted { one, other in
            (other.words.count, one.claim, other.words.joined().count, one.words.joined())
                < (one.words.count, other.claim, one.words.joined().count, other.words.joined())
        }
    }

    /// Usual words of English schools.
    package static let standard = WordTable(
        ([
            ("PPA", .kind(.ppa)), ("Duty", .kind(.duty)), ("Break duty", .kind(.duty)), ("Lunch duty", .kind(.duty)),
            ("Break", .kind(.breakTime)), ("Lunch", .kind(.lunch)), ("Lunch club", .kind(.club)),
            ("Club", .kind(.club)), ("Assembly", .kind(.assembly)), ("Registration", .kind(.registration)),
            ("Reg", .kind(.registration)), ("AM Reg", .kind(.registration)), ("PM Reg", .kind(.registration)),
            ("Free", .kind(.free)), ("Non-contact", .kind(.free)), ("Cover", .kind(.cover)),
            ("Leadership", .kind(.leadership)), ("Duty free", .kind(.free)), ("Planning", .kind(.ppa)),
            ("Available", .kind(.free)), ("On call", .kind(.free)), ("INSET", .unused), ("Meeting", .unused),
            ("Off duty", .unused), ("Covered", .unused), ("Cancelled", .unused), ("Canceled", .unused),
            ("Absent", .unused), ("Absence", .unused), ("Unavailable", .unused), ("Day off", .unused),
            ("Leave", .unused), ("Sick", .unused), ("Trip", .unused), ("Training", .unused), ("CPD", .unused),
            ("Appointment", .unused), ("Interview", .unused), ("Holiday", .unused),
        ] as [(String, Meaning)]).map { Entry(words: words(of: $0.0), meaning: $0.1) })

    /// The meaning of the first text that any entry matches, or else `otherwise`. An entry matches when its words stand in
    /// the text one after the other, as whole words, in any case. What says that somebody had pupils is not used where the texts take it
    /// back.
    package func meaning(of texts: [String], otherwise: TimetableRow.Kind? = nil) -> Meaning? {
        let found = texts.lazy.map(Self.words).compactMap { words in entries.first { Self.contains(words, $0.words) } }
        guard let meaning = found.first?.meaning ?? otherwise.map(Meaning.kind) else { return nil }
        return Self.saysPupils(meaning) && takesBack(texts) ? .unused : meaning
    }

    /// Whether any text has words of no use, says no, or says nothing but `Cover`: "Break duty cancelled" and "No playground
    /// duty" are no duty, and who is down for cover may have had none to give.
    package func takesBack(_ texts: [String]) -> Bool {
        let texts = texts.map(Self.words)
        return Set(texts.joined()) == ["cover"]
            || texts.contains { words in
                !Self.denials.isDisjoint(with: words)
                    || entries.contains { $0.meaning == .unused && Self.contains(words, $0.words) }
            }
    }

    /// Reads the table; it takes the place of the standard words.
    package static func parse(_ file: TimetableFile) -> (table: WordTable, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: [.required("match"), .required("type")])
        var faults = table.faults
        var entries: [Entry] = []
        for row in table.rows {
            let (words, meaning) = (words(of: row.text("match")), meaning(named: row.text("type")))
            if words.isEmpty {
                faults.append(row.fault("match", "there is no word to look for", hint: "write letters or digits"))
            } else if entries.contains(where: { $0.words == words }) {
                faults.append(row.fault("match", "the words stand twice", hint: "keep one of the two rows"))
            }
            if let meaning {
                entries.append(Entry(words: words, meaning: meaning))
            } else {
                let types = TimetableRow.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                faults.append(row.fault("type", "an unknown type", hint: "choose one of \(types), \(unused)"))
            }
        }
        return (WordTable(entries), faults)
    }

    /// Whether it says that the person had pupils, which nobody may be said to have had by a doubtful word.
    private static func saysPupils(_ meaning: Meaning) -> Bool {
        if case .kind(let kind) = meaning { kind.saysPupils } else { false }
    }

    private static func meaning(named name: String) -> Meaning? {
        name == unused ? .unused : TimetableRow.Kind(rawValue: name).map(Meaning.kind)
    }

    /// Runs of letters and digits, in lower case.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func contains(_ text: [String], _ words: [String]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { text[$0..<$0 + words.count].elementsEqual(words) }
    }
}
