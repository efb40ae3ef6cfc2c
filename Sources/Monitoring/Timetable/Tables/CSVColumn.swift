/// One column that a kind of table may have.
package struct CSVColumn: Hashable, Sendable {
    package let name: String
    /// A required column stands in the header, and none of its fields is empty.
    /// An optional one may be left out of the header, and its fields may be empty.
    package let isRequired: Bool

    package static func required(_ name: String) -> CSVColumn { CSVColumn(name: name, isRequired: true) }
    package static func optional(_ name: String) -> CSVColumn { CSVColumn(name: name, isRequired: false) }
}
