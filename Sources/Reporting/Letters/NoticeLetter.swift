import Custody
import Monitoring

/// The letter that tells an employee that monitoring is authorised: what it is, what it is not, why, and the employee's
/// rights. Plain English, for somebody who reads it once and in distress.
package struct NoticeLetter: Hashable, Sendable {
    /// One paragraph or list of a section.
    enum Block: Hashable, Sendable {
        case paragraph(String)
        case list([String])
        case facts([Fact])
        /// Lines to type, character by character.
        case commands([String])
    }

    struct Fact: Hashable, Sendable {
        let term: String
        let value: String

        init(_ term: String, _ value: String) {
            self.term = term
            self.value = value
        }
    }

    struct Section: Hashable, Sendable {
        let title: String
        let blocks: [Block]

        init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    let schoolName: String
    /// Name and staff number.
    let addressee: String
    let date: String
    let reference: String
    let salutation: String
    let opening: [String]
    let sections: [Section]
    /// Name and role of whoever authorises.
    let signatory: String

    static let title = "Notice of monitoring: your use of social media on the school’s network"
    static let marking = "Private and confidential"
    static let slipTitle = "Acknowledgement"
    static let slipText =
        "I have received this letter. Signing says that I was told, and nothing else: not that I agree, and not that "
        + "anything alleged is true."
    static let slipFields = ["Name", "Date", "Signature"]

    package init(_ material: NoticeMaterial) {
        let authorisation = material.authorisation
        schoolName = material.schoolName
        addressee = "\(authorisation.subject.name), staff number \(authorisation.subject.staffNumber)"
        date = NoticeWords.day(material.writtenOn)
        reference = authorisation.id.text
        salutation = "Dear \(authorisation.subject.name),"
        opening = NoticeWords.opening(authorisation)
        sections = NoticeScope.sections(material) + NoticeReasons.sections(material) + NoticeRights.sections(material)
        signatory = "\(authorisation.authoriser.name), \(PlainWords.of(authorisation.authoriser.role.rawValue))"
    }
}
