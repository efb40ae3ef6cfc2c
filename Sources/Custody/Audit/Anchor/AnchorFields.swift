/// The values of a typed anchor, as they were found; blanks are gone.
struct AnchorFields {
    let school: [PlacedCharacter]
    let entries: [PlacedCharacter]
    let time: [PlacedCharacter]
    let head: [PlacedCharacter]
    /// Of a rehearsal: yes or no.
    let mark: [PlacedCharacter]
    let check: [PlacedCharacter]
    /// Everything, for the place of a value that is empty.
    let all: [PlacedCharacter]

    /// Each value by itself first, so that a damaged one is named; then the check over all of them.
    func anchor() throws(AnchorFault) -> Anchor {
        let anchor = Anchor(
            school: try readSchool(), isRehearsal: try readMark(), entries: try readEntries(),
            head: try readHead(), time: try number(time))
        let typed = try digits(check, count: Anchor.checkDigits)
        guard typed == anchor.check else { throw check.fault(.wrongCheck) }
        return anchor
    }

    private func readSchool() throws(AnchorFault) -> String {
        guard !school.isEmpty else { throw all.fault(.wrongSchool) }
        switch PercentText.decode(school.map(\.byte)) {
        case .success(let name): return name
        case .failure(let misfit): throw school.fault(.wrongSchool, at: misfit.index)
        }
    }

    private func readMark() throws(AnchorFault) -> Bool {
        switch mark.text.lowercased() {
        case "1", "yes": return true
        case "0", "no": return false
        default: throw (mark.isEmpty ? all : mark).fault(.wrongMark)
        }
    }

    private func readEntries() throws(AnchorFault) -> Int {
        let value = try number(entries)
        guard value >= 1, let entries = Int(exactly: value) else { throw entries.fault(.wrongNumber) }
        return entries
    }

    /// A number in its one spelling.
    private func number(_ typed: [PlacedCharacter]) throws(AnchorFault) -> Int64 {
        guard let value = Int64(typed.text), String(value) == typed.text else {
            let misfit = typed.firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0.byte) }
            throw (typed.isEmpty ? all : typed).fault(.wrongNumber, at: misfit ?? 0)
        }
        return value
    }

    private func readHead() throws(AnchorFault) -> ContentDigest {
        let hex = try digits(head, count: ContentDigest.byteCount * 2)
        guard let digest = ContentDigest(hex: hex) else { throw head.fault(.wrongDigit) }
        return digest
    }

    /// So many hexadecimal digits, in small letters.
    private func digits(_ typed: [PlacedCharacter], count: Int) throws(AnchorFault) -> String {
        if let misfit = typed.firstIndex(where: { Hexadecimal.digit($0.byte) == nil }) {
            throw typed.fault(.wrongDigit, at: misfit)
        }
        guard typed.count == count else { throw (typed.isEmpty ? all : typed).fault(.wrongLength, at: typed.count) }
        return typed.text.lowercased()
    }
}
