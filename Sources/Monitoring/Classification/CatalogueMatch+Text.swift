/// An answer in a few words.
extension CatalogueMatch {
    /// `facebook site @dual also=messenger`.
    package var summary: String {
        let tagWords = tags.map { "@" + $0.rawValue }.sorted()
        let alsoWords = also.isEmpty ? [] : ["also=" + also.sorted().map(\.text).joined(separator: ",")]
        let others = alternatives.map { "or \($0.service) \($0.role.rawValue)" }
        return ([service.text, role.rawValue] + tagWords + alsoWords + others).joined(separator: " ")
    }
}
