/// Section 4: what was looked at, and what was not.
package struct ReportScope: Hashable, Sendable, Codable {
    package var opensAt: Moment
    package var closesAt: Moment
    /// The later of the signed opening and the moment at which the program accepted the document.
    package var effectiveOpening: Moment
    /// Which hours of a day were permitted, in words.
    package var times: String
    package var sites: [String]
    package var rules: [PolicyClauseRow]
    package var services: [ServiceRow]
    package var bindings: [BindingRow]
    /// The school's own accounts, teaching uses and whatever else the authoriser left out.
    package var exclusions: [String]
    /// Times of the window in which nothing was looked at, in time order.
    package var notLookedAt: [UnseenSpan]
}

/// A time of the window in which nothing was looked at.
package struct UnseenSpan: Hashable, Sendable, Codable {
    package var from: Moment
    package var until: Moment
    package var reason: String
}

/// One service that the authorisation names.
package struct ServiceRow: Hashable, Sendable, Codable {
    /// The catalogue's short name, by which the other sections cite the service.
    package var identifier: String
    package var name: String
    /// Where the policy or the governors' list names it.
    package var classText: String
    /// What the catalogue says to the reader about this service; may be empty.
    package var note: String
    /// Why a service that is also used for teaching counts in lessons; absent when it does not.
    package var countedBecause: String?
}

/// One thing that ties traffic to the person, as the authoriser signed it.
package struct BindingRow: Hashable, Sendable, Codable {
    package var kind: String
    package var value: String
    package var verified: String
    package var shared: Bool
}
