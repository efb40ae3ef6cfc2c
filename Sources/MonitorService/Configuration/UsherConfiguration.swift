import Monitoring

/// What `usher.yaml` says: where everything lies and how the school's sources are to be read. Paths are resolved against
/// the folder of the file. Nothing here can open a window: that takes a signature.
package struct UsherConfiguration: Equatable, Sendable {
    /// The file itself, for messages.
    package let file: String
    package let school: School
    package let timetable: TimetableLocation
    /// Cover, absence and trips; nil when the school keeps none.
    package let exceptions: String?
    /// The identity directory.
    package let staff: String
    /// OpenSSH `allowed_signers` with roles.
    package let signers: String
    /// Who holds keys that evidence can be sealed to, for the school file; nil when the school keeps no such list.
    package let sealingKeys: String?
    /// Folders of `.cat` files, shipped ones first.
    package let catalogue: [CatalogueFolder]
    /// Minutes inside each edge of a lesson that are never flagged (law page C6).
    package let lessonTolerance: Int
    /// The kinds of period that this school counts as lesson time besides lessons (law page C0).
    package let countsAsLesson: Set<PeriodKind>
    /// Nil while the governors have adopted none: the rule on excessive use is then inert (law page 0.3).
    package let excessThreshold: ThresholdReference?
    /// The governors' limits of retention, with the Chair's signature beside it in a file that ends in `.sig`; nil while they
    /// have adopted none: `RetentionLimits.standard` holds then.
    package let retentionLimits: String?
    package let sources: [SourceDeclaration]
    /// Nil where nobody is told by mail; `usher status` tells in any case.
    package let notices: NoticeSetting?
    /// After so many hours without a line on a school day, between opening and close, windows are suspended (law page 2.3).
    package let collectorHours: Int
}
