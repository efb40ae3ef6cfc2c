import FlowModel

extension Act {
    /// When a tunnel began for the pictures that the service's own pages and apps load, with no other site opened just before; nil
    /// when none did.
    func ownPictures(by parameters: ActiveUseParameters) -> Timestamp? {
        exchanges.first {
            $0.flow.form == .tunnel && $0.flow.role == .media && $0.vouches && !$0.mayBeEmbed(by: parameters)
        }?.start
    }

    /// Whether the site's tunnels, though a button of another page may have begun them, were still open when its pictures came
    /// within the episode gap, and brought more than buttons and players do: a person went there over the same connection. Many
    /// buttons can hold a tunnel open for longer, and bring as much together.
    func isVisit(withPicturesAt pictures: Timestamp, by parameters: ActiveUseParameters) -> Bool {
        guard pictures <= mark.at.adding(milliseconds: parameters.episodeGap) else { return false }
        let site = exchanges.filter { $0.flow.role == .site && $0.flow.form == .tunnel }
        let open = site.filter { exchange in exchange.span.map { pictures <= $0.end } ?? false }
        return Burst.bytes(of: open).bytes >= parameters.visitBytes
    }
}
