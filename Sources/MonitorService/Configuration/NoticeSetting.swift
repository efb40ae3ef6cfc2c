/// How recipients learn that there is something to look at.
package struct NoticeSetting: Equatable, Sendable {
    /// A program that takes a message as `sendmail -t -i` does.
    package let sendmail: String
    /// The sender's address.
    package let from: String
}
