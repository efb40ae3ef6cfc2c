import ServiceInterface

/// How the service says that it is.
enum ServiceCheck {
    /// - Parameters:
    ///   - program: name and version of this program.
    ///   - configuration: the digest of the configuration on the disk; nil where it has faults.
    static func remarks(_ answer: ServiceAnswer, program: String, configuration: String?) -> [CheckUpRemark] {
        switch answer {
        case .none(let account, let remedy): [.mend(.service, account, remedy)]
        case .health(let health):
            [state(health)] + health.problems.map { .mend(.service, $0, "`usherd status` says more") }
                + [age(health, program), stale(health, configuration)].compactMap(\.self)
        }
    }

    private static func state(_ health: ServiceHealth) -> CheckUpRemark {
        let open = health.windows["open"] ?? 0
        let account = "it answers: \(health.state.rawValue), windows open \(open)"
        return health.problems.isEmpty
            ? .good(.service, account) : .note(.service, account, "what keeps it from being ready follows")
    }

    private static func age(_ health: ServiceHealth, _ program: String) -> CheckUpRemark? {
        guard health.program != program else { return nil }
        return .mend(.service, "it runs as another version than this program", "`systemctl restart usherd`")
    }

    private static func stale(_ health: ServiceHealth, _ configuration: String?) -> CheckUpRemark? {
        guard let configuration, configuration != health.configurationDigest else { return nil }
        return .mend(.service, "it works with an earlier configuration", "`systemctl reload usherd`")
    }
}
