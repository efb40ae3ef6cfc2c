import Monitoring
import Reporting
import ServiceClient
import Voice

/// Asks the running service whether a purge is confirmed: a copy of the case without its secret comes, is verified like any
/// other, and is removed again.
struct ServiceConfirmation {
    /// The old copy.
    let folder: String
    /// A key file.
    let key: String
    let passphrase: PassphraseOption
    let signers: SignersOption
    let client: ServiceClient

    /// Nil while no confirmation counts.
    ///
    /// - Throws: when no service answers or it refuses, and as `PurgeConfirmation.of` does.
    func fetch() async throws -> PurgeConfirmation? {
        let old = try CaseFolder.read(folder)
        guard let bytes = old[.authorisation], case .document(let document) = MonitoringAuthorisation.read(bytes) else {
            throw Failure(
                .badInput, "the authorisation in \(folder) cannot be read", hint: "nothing was destroyed")
        }
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let request = try SignedRequest.make(.copy(document.id, withSecret: false), unlocked)
        let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let target = try NewFolder.make("\(root).confirmation")
        defer { target.discard() }
        try await FetchedCase.fetch(request, of: document.id, from: client, into: target.workingPath)
        return try PurgeConfirmation.of(old, in: target.workingPath, signers)
    }
}
