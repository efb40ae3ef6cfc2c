/// What is known of a block of lines beside the lines.
package struct FollowedBlock: Hashable, Sendable {
    /// It was written since the last poll had reached the end: between then and this poll. False for what had gathered while
    /// nobody followed, or while reading was behind.
    package let isCaughtUp: Bool
}
