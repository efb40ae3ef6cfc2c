/// Whether what happens in a period may be judged by the rules.
package enum Standing: Hashable, Sendable {
    case assessed
    /// Something is unknown or was different: never "use in a lesson" (law page C7).
    case notAssessed(reason: NotAssessedReason)

    package var isAssessed: Bool { self == .assessed }
}
