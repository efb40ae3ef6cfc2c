import Custody

/// Where the register lives on the server: one folder, of the service alone.
package struct RegisterPlaces: Sendable {
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// Evidence, documents and the audit chain. Belongs into the backup.
    package var store: String { folder + "/store.sqlite" }
    /// Never belongs into a backup.
    package var secrets: String { folder + "/secrets" }
    package var tideMark: String { folder + "/chain.head" }
    /// Of evidence that was destroyed.
    package var certificates: String { folder + "/certificates" }

    /// Those that windows were signed with.
    package var catalogues: String { folder + "/catalogues" }

    package func catalogue(_ digest: ContentDigest) -> String { "\(catalogues)/\(KeptCatalogue.name(of: digest))" }

    /// Without `.json` and `.txt`.
    package func certificate(of authorisation: String) -> String { "\(certificates)/\(authorisation)" }

    /// What was fixed when the window opened, and what the sources delivered: `setting.json` and `coverage.json`.
    package func caseFolder(of authorisation: String) -> String { "\(cases)/\(authorisation)" }
    package var cases: String { folder + "/cases" }
}
