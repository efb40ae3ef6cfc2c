/// One member of a JSON object.
package struct JSONMember: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }

    /// Byte equality. Swift's own `==` holds canonically equivalent spellings equal (`K` and the Kelvin sign), and would
    /// let a look-alike pass for a known name.
    package func isNamed(_ other: String) -> Bool {
        name.utf8.elementsEqual(other.utf8)
    }
}
