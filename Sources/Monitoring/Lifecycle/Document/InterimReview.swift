import Custody

/// A look at a running window. `usher case review` offers cancellation first; this is what is signed when it goes on.
package struct InterimReview: Hashable, Sendable {
    package let foundSoFar: String
    package let stillNecessary: String

    package init(foundSoFar: String, stillNecessary: String) {
        self.foundSoFar = foundSoFar
        self.stillNecessary = stillNecessary
    }

    init?(_ reader: inout JSONObjectReader) {
        let found = reader.text("found_so_far")
        let necessary = reader.text("still_necessary")
        guard let found, let necessary else { return nil }
        self.init(foundSoFar: found, stillNecessary: necessary)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("found_so_far", foundSoFar)
            $0.add("still_necessary", stillNecessary)
        }
    }
}
