/// What the school file lists, so that nobody has to type it.
enum FormOffer: Sendable {
    case person
    case sites
    /// The log-ins and devices of the person.
    case identities
    /// The services of the catalogue that an authorisation may name, but for YouTube, which has a question of its own.
    case services
    case authoriser
    case countersigner
    case investigator
    case recipients
}
