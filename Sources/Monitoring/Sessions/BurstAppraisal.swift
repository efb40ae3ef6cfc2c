import FlowModel

/// Decides whether a burst is somebody's act. Every test errs towards the person: a burst is an act only if nothing
/// says otherwise.
struct BurstAppraisal {
    /// What a burst turned out to be.
    enum Verdict {
        case act(Act)
        /// As much as a page, of a host that is as often an embed as the site, or a call of the site: it counts among acts that nothing
        /// speaks against, and is else discounted.
        case uncorroborated(Act, otherwise: DiscountReason)
        case discounted(DiscountReason)

        /// The burst may be one of a device's regular polls, counted or too small to count.
        var mayBePoll: Bool {
            switch self {
            case .act, .discounted(.backgroundSize), .uncorroborated(_, otherwise: .backgroundSize): true
            case .uncorroborated, .discounted: false
            }
        }

        var isUncorroborated: Bool {
            if case .uncorroborated = self { true } else { false }
        }
    }

    let parameters: ActiveUseParameters

    func verdict(on burst: Burst) -> Verdict {
        let counted = counted(in: burst)
        if let reason = hostReason(against: burst, counted: counted) { return .discounted(reason) }
        if let reason = embedReason(against: burst, counted: counted) { return .discounted(reason) }
        if isCall(counted) {
            let act = Act(
                counted, of: burst, kind: .core, isDoubtful: false, isCall: true, isMoreThanEmbed: true, by: parameters)
            return .uncorroborated(act, otherwise: .backgroundSize)
        }
        if isSmall(burst, counted) { return .discounted(.backgroundSize) }
        guard let kind = kind(of: counted, in: burst) else { return uncorroborated(counted, in: burst) }
        let isDoubtful = kind == .core && mayBeFilm(burst, counted)
        return .act(
            Act(
                counted, of: burst, kind: kind, isDoubtful: isDoubtful,
                isMoreThanEmbed: isMoreThanEmbed(counted, of: burst), by: parameters))
    }

    private func uncorroborated(_ counted: [Exchange], in burst: Burst) -> Verdict {
        let act = Act(counted, of: burst, kind: .core, isDoubtful: true, by: parameters)
        return act.mark.isPage ? .uncorroborated(act, otherwise: .dualUncorroborated) : .discounted(.dualUncorroborated)
    }

    /// Whether a core mark may be the film of the page that was just opened.
    private func mayBeFilm(_ burst: Burst, _ counted: [Exchange]) -> Bool {
        followsOtherPage(burst) && !counted.contains { $0.isFirmSite && $0.isPage(by: parameters) }
            && !isOpenedByItself(counted)
            && !PlayerAppraisal(counted, of: burst, by: parameters).offersFilms
    }

    /// Whether the log names the pages that asked, and none for the site's own page, as somebody who goes there asks for it: what
    /// a player in a page loads is asked for by that page or by the player.
    private func isOpenedByItself(_ counted: [Exchange]) -> Bool {
        counted.contains { $0.flow.referer == .sameService }
            && counted.contains { $0.isCore && $0.isPage(by: parameters) && $0.flow.referer == .unknown }
    }

    /// The exchanges that may count: the service's own hosts, not asked for by another site's page, nor begun just after one in
    /// the same slot. Servers shared with other services count only beside a core host, or when a page of the service asked for
    /// them.
    private func counted(in burst: Burst) -> [Exchange] {
        let own = burst.exchanges.filter {
            !$0.isBackground && $0.flow.referer != .otherSite && !burst.hasLateEmbed($0, by: parameters)
        }
        let hasCore = own.contains(where: \.isCore)
        return own.filter { exchange in
            switch exchange.flow.role {
            case .site, .app, .media: true
            case .shared: hasCore || burst.carriesFilm || exchange.flow.referer == .sameService
            case .embed, .login, .none: false
            }
        }
    }

    /// Why nothing of the burst may count; nil when something may.
    private func hostReason(against burst: Burst, counted: [Exchange]) -> DiscountReason? {
        guard counted.isEmpty else { return nil }
        let exchanges = burst.exchanges
        if exchanges.contains(where: { $0.flow.referer == .otherSite }) { return .refererElsewhere }
        if exchanges.contains(where: { burst.hasLateEmbed($0, by: parameters) }) { return .embedNeighbour }
        if exchanges.contains(where: { $0.flow.role == .embed }) { return .embedHost }
        if exchanges.contains(where: { $0.flow.role == .shared && !$0.isBackground }) { return .sharedHost }
        return .backgroundHost
    }

    /// Why the burst looks like part of another site's page; nil when it does not. A burst of `embedBytes` or more is
    /// too big for a button or a preview.
    private func embedReason(against burst: Burst, counted: [Exchange]) -> DiscountReason? {
        guard !isTooBigForEmbed(counted, of: burst), let first = burst.exchanges.first else { return nil }
        if first.flow.referer == .otherSite { return .refererElsewhere }
        if followsOtherPage(burst), !burst.isAskedForBySite { return .embedNeighbour }
        return hasEmbedHost(burst) && !counted.contains { $0.isFirmSite && $0.isPage(by: parameters) }
            ? .embedHost : nil
    }

    private func hasEmbedHost(_ burst: Burst) -> Bool { burst.exchanges.contains { $0.flow.role == .embed } }

    /// Whether another site was opened so shortly before that the burst may be its embed. A slot that goes on with something
    /// is none.
    private func followsOtherPage(_ burst: Burst) -> Bool {
        !burst.goesOn && burst.followsOtherSite(by: parameters)
    }

    /// Whether a slot holds nothing but what a site that is never an embed brought late in a connection, where no handshake lies, and
    /// more than a poll: a line of a conversation is no bigger.
    private func isCall(_ counted: [Exchange]) -> Bool {
        let bytes = Burst.bytes(of: counted).bytes
        return counted.allSatisfy { $0.isFirmSite && $0.flow.form == .ongoing }
            && (parameters.backgroundBytes..<parameters.slotBytes).contains(bytes)
    }

    /// Whether the burst carried too little for a page. Sizes that the source does not count are not judged.
    private func isSmall(_ burst: Burst, _ counted: [Exchange]) -> Bool {
        guard counted.contains(where: { $0.flow.down != nil }) else { return false }
        if burst.isSlot { return Burst.bytes(of: counted).bytes < parameters.slotBytes }
        let tunnels = Int64(counted.count { $0.flow.form == .tunnel })
        return Burst.bytes(of: counted).bytes - tunnels * parameters.handshakeBytes < parameters.backgroundBytes
    }

    private func isTooBigForEmbed(_ counted: [Exchange], of burst: Burst) -> Bool {
        (Burst.bytes(of: counted) + burst.filmAhead).bytes >= parameters.embedBytes
    }

    /// Whether it is too big for an embed, shows more than a player or that somebody opened the site, and is no slot with what only boxes
    /// load, as there may be several in it; or holds a page of a host that is never an embed, or one that the log says the service's own
    /// page asked for.
    private func isMoreThanEmbed(_ counted: [Exchange], of burst: Burst) -> Bool {
        isTooBigForEmbed(counted, of: burst) && !(burst.isSlot && hasEmbedHost(burst))
            && (isOpenedByItself(counted) || PlayerAppraisal(counted, of: burst, by: parameters).isMoreThanPlayer)
            || counted.contains {
                $0.isCore && $0.isPage(by: parameters)
                    && (!$0.isDual || !burst.isInFrame && $0.flow.form == .request && $0.flow.referer == .sameService)
            }
    }

    /// What a burst that is big enough may do; nil for a host that is as often an embed as the site, and nothing beside
    /// it that tells which. An app's call alone is what a device also makes by itself, so it begins nothing, nor does a page's beside sound.
    private func kind(of counted: [Exchange], in burst: Burst) -> Mark.Kind? {
        let core = counted.filter { $0.isCore && $0.isPage(by: parameters) }
        guard !core.isEmpty, !isCallBesideSound(counted, of: burst) else { return .content }
        if core.contains(where: \.isFirmSite) || isTooBigForEmbed(counted, of: burst) { return .core }
        let hasDual = core.contains(where: \.isDual)
        // The poll of an open tab vouches for nothing.
        if hasDual, (counted + burst.ahead).contains(where: { $0.vouches && $0.isPage(by: parameters) }) {
            return .core
        }
        guard core.contains(where: { !$0.isDual }) else { return nil }
        return (counted + burst.ahead).contains { $0.flow.role == .media } ? .core : .content
    }

    /// Whether sound plays by itself and hardly anything came besides: the page that plays it calls home, and nobody acts.
    private func isCallBesideSound(_ counted: [Exchange], of burst: Burst) -> Bool {
        guard let sound = burst.sound else { return false }
        let besides = counted.filter { !sound.brings($0) }
        let tunnels = Int64(besides.count { $0.flow.form == .tunnel })
        return Burst.bytes(of: besides).bytes - tunnels * parameters.handshakeBytes < parameters.soundCallBytes
    }
}
