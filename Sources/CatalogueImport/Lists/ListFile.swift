/// A list of somebody else's: its name as messages show it, and its bytes.
package struct ListFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What the folder of a list has under the name that an `include:` gives.
package enum IncludedFile: Hashable, Sendable {
    case file([UInt8])
    case missing
    /// It lies, or leads, outside the folder.
    case outside
}
