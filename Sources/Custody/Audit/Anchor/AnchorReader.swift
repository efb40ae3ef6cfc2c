/// Reads an anchor that somebody typed or saved, in either form. Blanks, line breaks and capitals do not matter; a copy with
/// a mistake is refused with its place.
struct AnchorReader {
    private var words: ArraySlice<[PlacedCharacter]>
    /// Where a text ends that ends too soon.
    private let last: [PlacedCharacter]

    private init(_ words: [[PlacedCharacter]]) {
        self.words = words[...]
        last = words.last ?? []
    }

    static func read(_ text: String) throws(AnchorFault) -> Anchor {
        let words = PlacedCharacter.words(of: text)
        let characters = Array(words.joined())
        if Array(characters.prefix(Anchor.name.utf8.count + 1)).text.lowercased() == Anchor.name + ":" {
            return try line(characters).anchor()
        }
        var reader = AnchorReader(words)
        return try reader.rows().anchor()
    }

    /// `usher-anchor:v1:...`
    private static func line(_ characters: [PlacedCharacter]) throws(AnchorFault) -> AnchorFields {
        let colon = UInt8(ascii: ":")
        let fields = characters.split(omittingEmptySubsequences: false) { $0.byte == colon }.map { Array($0) }
        // The first field is the name, and a colon follows it.
        guard fields[1].text.lowercased() == "v\(Anchor.version)" else {
            throw fields[1].isEmpty
                ? characters.fault(.incomplete, at: characters.count) : fields[1].fault(.otherVersion)
        }
        guard fields.count == 8 else { throw characters.fault(.incomplete, at: characters.count) }
        return AnchorFields(
            school: fields[2], entries: fields[3], time: fields[4], head: fields[5], mark: fields[6], check: fields[7],
            all: characters)
    }

    /// `Usher anchor, version 1` and its labelled rows. What stands before or after is not read: a saved page explains
    /// itself and holds a picture.
    private mutating func rows() throws(AnchorFault) -> AnchorFields {
        try skipToHeading()
        let all = Array(words.joined())
        try take("school")
        let school = try value(until: "rehearsal")
        let mark = try value(until: "entries")
        let entries = try value(until: "time")
        let time = try value(until: "head")
        let head = try value(until: "check")
        var check: [PlacedCharacter] = []
        while check.count < Anchor.checkDigits, let word = words.popFirst() { check += word }
        return AnchorFields(
            school: school, entries: entries, time: time, head: head, mark: mark, check: check, all: all)
    }

    private mutating func skipToHeading() throws(AnchorFault) {
        while words.count > 1, !(isNext("usher", 0) && isNext("anchor", 1)) { words.removeFirst() }
        guard words.count > 3 else { throw last.fault(.notAnAnchor) }
        words.removeFirst(2)
        try take("version")
        guard let version = words.popFirst(), version.text == Anchor.version else { throw last.fault(.otherVersion) }
    }

    private mutating func take(_ label: String) throws(AnchorFault) {
        guard isNext(label, 0) else { throw (words.first ?? last).fault(.wrongLabel) }
        words.removeFirst()
    }

    /// The words before the next label, of which there is at least one, and takes the label.
    private mutating func value(until label: String) throws(AnchorFault) -> [PlacedCharacter] {
        guard var value = words.popFirst() else { throw last.fault(.incomplete, at: last.count) }
        while !isNext(label, 0) {
            guard let word = words.popFirst() else { throw last.fault(.incomplete, at: last.count) }
            value += word
        }
        words.removeFirst()
        return value
    }

    /// Whether the word so many places on is this one, perhaps with a comma or a colon.
    private func isNext(_ label: String, _ distance: Int) -> Bool {
        guard words.count > distance else { return false }
        let word = words[words.startIndex + distance].text.lowercased()
        return word == label || word == label + "," || word == label + ":"
    }
}
