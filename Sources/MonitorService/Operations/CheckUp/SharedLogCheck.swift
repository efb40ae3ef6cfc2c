/// Whether two sources read one log: by a link, or through a folder that is mounted twice, which the configuration does not show.
/// Every line would count twice.
package enum SharedLogCheck {
    package static func remarks(_ sources: [SourceDeclaration]) -> [CheckUpRemark] {
        var known: [FileIdentity: String] = [:]
        return sources.compactMap { source in
            guard case .file(let path) = source.intake, let status = try? FileStatus(path: path) else { return nil }
            guard let other = known.updateValue(source.name, forKey: status.identity) else { return nil }
            return .mend(
                .source, "\(source.name): \(path) is the log of source \(other) too",
                "each line would count twice: keep one of them in usher.yaml")
        }
    }
}
