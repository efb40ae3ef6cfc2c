/// How long the texts of an authorisation may be, in characters. Long enough for what a person has to say, short enough
/// for a form that somebody reads before signing.
enum TextLimit {
    /// Names of people, roles in words, references to minutes.
    static let name = 1...120
    /// An identity value as a log shows it: Active Directory's longest name is 256.
    static let value = 1...256
    /// One reason or one fact.
    static let reason = 10...2000
    /// The allegation (row 12).
    static let allegation = 50...2000
    /// The most entries of any list: a form with more is not read.
    static let entries = 50
}
