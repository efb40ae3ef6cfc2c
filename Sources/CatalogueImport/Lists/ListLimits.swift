/// How much of a list is read. The largest list of one kind of site has a few ten thousand lines; these bounds keep a wrong
/// file from being read as one.
package enum ListLimits {
    package static let longestFile = 16 * 1024 * 1024
    package static let mostLines = 500_000
    package static let longestLine = 4096
    /// Files that a v2fly list includes, one through another.
    package static let mostIncludes = 2000
    package static let deepestInclude = 32
}
