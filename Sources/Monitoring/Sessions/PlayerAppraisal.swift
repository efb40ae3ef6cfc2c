import FlowModel

/// Tells a site that offers films from a player in a page of another site. Both bring film from servers that other services use too;
/// who starts a player long after its page was opened brings nothing else but a call.
struct PlayerAppraisal {
    private let counted: [Exchange]
    private let burst: Burst
    private let parameters: ActiveUseParameters

    /// - Parameter counted: what of `burst` may count.
    init(_ counted: [Exchange], of burst: Burst, by parameters: ActiveUseParameters) {
        self.counted = counted
        self.burst = burst
        self.parameters = parameters
    }

    /// Whether so many still pictures came along as a page shows that offers films, and a player does not. Where no film came, they may
    /// be those of two players. What a tunnel brought may have come later: a player shows pictures at the end of a film, too.
    var offersFilms: Bool {
        Burst.bytes(of: stills.filter { $0.flow.form != .tunnel }).bytes >= parameters.stillsBytes * (hasFilm ? 1 : 2)
    }

    /// Whether the burst shows the site: `embedBytes` or more besides film, so many still pictures, or a whole page. In tunnels with
    /// film only with the site's own pictures beside; never a film that a frame in another site's page asked for, or one in a post.
    var isMoreThanPlayer: Bool {
        if burst.isInFrame, hasFilm { return false }
        guard !isFilmInPost else { return false }
        guard !isFilmOverTunnels || hasOwnPictures else { return false }
        let own = counted.filter { $0.flow.role != .shared && !(burst.isInFrame && isPieceOfFilm($0)) }
        return Burst.bytes(of: own).bytes >= parameters.embedBytes || offersFilms || hasPage
    }

    /// Of the service's own servers, and bigger than pictures are: what somebody starts in a frame, as from shared servers.
    private func isPieceOfFilm(_ exchange: Exchange) -> Bool {
        exchange.flow.role == .media && (exchange.flow.down ?? .zero).bytes >= parameters.pageBytes
    }

    private var stills: [Exchange] { (counted + burst.ahead).filter { $0.flow.tags.contains(.stills) } }

    /// Film of the service's own servers, without a whole page of the site: what somebody starts in a post on another site's page.
    private var isFilmInPost: Bool {
        burst.beginsOwnFilm && Burst.bytes(of: counted.filter(\.isCore)).bytes < parameters.pageBytes
    }

    private var hasFilm: Bool {
        burst.filmAhead > .zero || (counted + burst.ahead).contains { $0.flow.role == .shared }
    }

    /// `pageBytes` or more of the site that no other site's page can have brought; in tunnels beside its own pictures, and beside a
    /// film with more of them than one: a player that is loaded only when somebody presses play is as big.
    private var hasPage: Bool {
        let site = counted.filter(\.isCore)
        guard Burst.bytes(of: site).bytes >= parameters.pageBytes, !burst.anyPartFollowsOtherSite(by: parameters) else {
            return false
        }
        if hasFilm, !isFilmOverTunnels, Burst.bytes(of: stills).bytes < parameters.posterBytes { return false }
        return hasOwnPictures || !site.contains { $0.flow.form == .tunnel }
    }

    /// What the site's tunnel brought may be of players in pages that were opened later; a visit opens one for pictures as well.
    private var isFilmOverTunnels: Bool {
        counted.contains { $0.isCore && $0.flow.form == .tunnel } && counted.contains { $0.flow.role == .shared }
    }

    /// Pictures or film of the service itself, with no other site opened just before; beside a film over tunnels more than one picture.
    private var hasOwnPictures: Bool {
        let own = counted.filter { $0.flow.role == .media && !$0.mayBeEmbed(by: parameters) }
        return !own.isEmpty && (!isFilmOverTunnels || Burst.bytes(of: own).bytes >= parameters.posterBytes)
    }
}
