/// One fault in what a well-formed JSON document says.
package struct DocumentFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where: `authoriser.role`, `identity_bindings[2].value`; empty for the document as a whole.
    package let path: String
    /// What is wrong: one lower-case sentence without a full stop.
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}

/// Every fault of one document, in the order in which they were met; never empty.
package struct DocumentFaults: Error, Hashable, Sendable {
    package let faults: [DocumentFault]

    package init(_ faults: [DocumentFault]) {
        self.faults = faults
    }
}
