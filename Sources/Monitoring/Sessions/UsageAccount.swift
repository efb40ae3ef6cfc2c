/// Everything that the evidence of one window amounts to: what was counted, and what was not and why.
package struct UsageAccount: Hashable, Sendable {
    /// By start, then service, then device.
    package let episodes: [UsageEpisode]
    /// All discounts of the window, also those inside an episode, by time, then service, device and reason.
    package let discounts: [Discount]
    /// The parameters that made this account.
    package let parameters: ActiveUseParameters

    package init(episodes: [UsageEpisode], discounts: [Discount], parameters: ActiveUseParameters) {
        self.episodes = episodes
        self.discounts = discounts
        self.parameters = parameters
    }
}
