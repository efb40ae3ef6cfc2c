import Monitoring

/// A log-in without its realm, in lower case: `a.archer` of `LITTLETOWN\a.archer` and of `a.archer@littletown.example`. Good to
/// keep a message from somebody, not to tell who somebody is.
struct LogInName: Hashable {
    private let text: String

    init(_ name: String) {
        let account = name.split(separator: "\\" as Character).last ?? ""
        text = account.prefix { $0 != "@" }.lowercased()
    }

    /// Nil for a device.
    init?(_ identity: NormalisedIdentity) {
        guard case .user(let bytes) = identity else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
