/// How much a catalogue may hold. A school's catalogue is a few thousand short lines; these bounds keep a wrong file
/// (a log, an archive, a raw block list of millions) from being read as one.
package enum CatalogueLimits {
    package static let longestFile = 4 * 1024 * 1024
    /// A rule is a host name of at most 253 bytes, a role, three tags and a few service names; a note is one sentence.
    package static let longestLine = 1024
    package static let mostRules = 100_000
    /// After this many faults in one file it is plainly not a catalogue, and more messages help nobody.
    package static let mostFaultsPerFile = 200
    /// A display name has to fit a table column of the report.
    package static let longestServiceName = 60
}
