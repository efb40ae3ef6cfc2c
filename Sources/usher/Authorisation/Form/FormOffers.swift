import Custody
import Monitoring

/// What the school file offers to a question, and what choosing from it puts into the document.
struct FormOffers {
    let context: FormContext
    /// The answers so far, as words by path.
    let words: [String: String]

    /// What is offered, one line each; empty where the list is too long to print, which `help` then tells.
    func lines(_ offer: FormOffer) -> [String] {
        switch offer {
        case .person, .services: []
        case .sites: school?.sites ?? []
        case .identities: identities.map { "\($0.text) (\(Self.meaning($0.kind)))" }
        case .authoriser: authorisers.map { label($0) }
        case .countersigner: countersigners.map { label($0) }
        case .investigator: investigators.map { label($0) }
        case .recipients: holders.map { "\($0.name) (\(Self.meaning($0.role)))" }
        }
    }

    /// What `?` shows of a list that is too long to print each time.
    func long(_ offer: FormOffer) -> [String] {
        switch offer {
        case .person: people.map { "\($0.staffNumber)  \($0.name)" }
        case .services: services.map(\.name)
        default: lines(offer)
        }
    }

    func answer(_ text: String, to offer: FormOffer, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        switch offer {
        case .person: try person(text)
        case .sites: try sites(text, question)
        case .identities: try identities(text, question)
        case .services: try services(text, question)
        case .authoriser: try authoriser(text)
        case .countersigner: try countersigner(text)
        case .investigator: try investigator(text)
        case .recipients: try recipients(text, question)
        }
    }

    var school: SchoolFile? { context.school }

    /// Several of a numbered list: `1; 3`, or `all`.
    static func several<Element>(_ text: String, of elements: [Element]) throws(FormFault) -> [Element] {
        if text.lowercased() == "all" { return elements }
        var chosen: [Element] = []
        for part in FormAnswerReader.parts(text) { chosen.append(try one(part, of: elements)) }
        return chosen
    }

    static func one<Element>(_ text: String, of elements: [Element]) throws(FormFault) -> Element {
        guard let number = Int(text), elements.indices.contains(number - 1) else {
            throw FormFault(
                elements.isEmpty
                    ? "the school file offers nothing here: ask for a new one, or run without --school"
                    : "choose a number from 1 to \(elements.count)")
        }
        return elements[number - 1]
    }

    static func meaning(_ kind: IdentityKind) -> String {
        AuthorisationWords.bindings.first { $0.word == kind.rawValue }?.meaning ?? kind.rawValue
    }

    static func meaning(_ role: Recipient.Role) -> String {
        AuthorisationWords.recipients.first { $0.word == role.rawValue }?.meaning ?? role.rawValue
    }
}
