import Custody
import FlowModel
import Monitoring

/// One thing to be told to one person. The words are made when it is sent (`NoticeMessage`), of this alone.
package struct Notice: Hashable, Sendable {
    private static let format = "usher-notice-1"
    private static let finding = "finding"

    package let matter: NoticeMatter
    package let recipient: MailAddress

    package init(_ matter: NoticeMatter, to recipient: MailAddress) {
        self.matter = matter
        self.recipient = recipient
    }

    /// The members that say what it is; the outbox adds its own.
    var members: [JSONMember] {
        let (word, authorisation) =
            switch matter {
            case .finding(let id): (Self.finding, Optional(id))
            case .alert(let alert): (alert.cause.rawValue, alert.authorisation)
            }
        let named = authorisation.map { [JSONMember("authorisation", .string($0.text))] } ?? []
        return [
            JSONMember("format", .string(Self.format)), JSONMember("matter", .string(word)),
            JSONMember("to", .string(recipient.text)),
        ] + named
    }

    /// Reads `members`; the reader holds every fault.
    init?(_ reader: inout JSONObjectReader) {
        if reader.string("format") != Self.format { reader.refuse("format", "must be \(Self.format)") }
        let recipient = reader.string("to").flatMap(MailAddress.init)
        let name = reader.optionalString("authorisation")
        let authorisation = name.flatMap { AuthorisationID($0) }
        guard let word = reader.string("matter"), let recipient, (name == nil) == (authorisation == nil),
            let matter = Self.matter(word, authorisation)
        else {
            reader.refuse("matter", "or what goes with it is no notice")
            return nil
        }
        self.init(matter, to: recipient)
    }

    private static func matter(_ word: String, _ authorisation: AuthorisationID?) -> NoticeMatter? {
        if word == finding { return authorisation.map { .finding($0) } }
        return StopCause(rawValue: word).map { .alert(RegisterAlert(authorisation: authorisation, cause: $0)) }
    }
}
