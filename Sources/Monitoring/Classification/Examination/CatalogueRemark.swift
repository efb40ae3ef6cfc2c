/// Something in a sound catalogue that somebody should look at.
package struct CatalogueRemark: Hashable, Sendable, CustomStringConvertible {
    /// What it is about, the gravest first.
    package enum Matter: Hashable, Sendable, CaseIterable {
        /// A rule for all names that a company gives away, which is not the site of a service.
        case companySuffix
        case neverDecides
        /// A service that nothing can show the use of.
        case nothingBegins
        /// A service with dual hosts, and nothing that shows which of the two things they are.
        case nothingVouches
        case withoutNote
        /// A line that another layer has as well.
        case repeated
        /// A line of the product or of an import in whose place the school put its own: meant, and told so that it is known.
        case overruled
        /// A line without which every host has the same answer.
        case redundant
    }

    package let matter: Matter
    /// `file:line`, or a service.
    package let place: String
    /// One lower-case sentence without a full stop.
    package let problem: String
    package let hint: String

    package var description: String { "\(place): \(problem)\n  hint: \(hint)" }
}
