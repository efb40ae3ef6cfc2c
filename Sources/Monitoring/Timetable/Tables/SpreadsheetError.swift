/// What a spreadsheet saves in the place of a value that a formula could not find. In the first field it looks like a note, and is
/// a row of somebody.
package enum SpreadsheetError {
    private static let texts = [
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
        "#FIELD!",
        "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#ERROR!",
    ].map { Array($0.utf8) }

    /// Whether a field that begins here is one of these, and nothing else.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        texts.contains { text in
            bytes.starts(with: text) && (bytes.dropFirst(text.count).first.map(CSVCursor.endsField) ?? true)
        }
    }

    /// Whether a field holds one of these, and nothing else.
    package static func isOne(_ text: String) -> Bool { texts.contains { $0.elementsEqual(text.utf8) } }
}
