/// How a service relates to the policy. It decides what an authorisation may name, not what a host is for.
package enum ServiceClass: String, Hashable, Sendable, CaseIterable {
    /// Named in policy 4.1: blogs, Facebook, LinkedIn, Twitter, Google+, Instagram, Myspace, Flickr, YouTube.
    case named = "A"
    /// Plainly an online platform where people interact (policy 4.1), though not named there.
    case social = "B"
    /// Messaging and borderline cases: no authorisation may name it.
    case messaging = "C"

    /// What `explain` adds in brackets.
    package var meaning: String {
        switch self {
        case .named: "named by the policy"
        case .social: "social media, not named by the policy"
        case .messaging: "messaging or borderline, which no authorisation may name"
        }
    }
}
