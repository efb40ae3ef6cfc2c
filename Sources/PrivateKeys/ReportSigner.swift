import Custody

/// The investigator's act: to stand by a report as it is, byte for byte.
package struct ReportSigner {
    private let key: UnlockedKey

    package init(_ key: UnlockedKey) {
        self.key = key
    }

    /// The report with its signature.
    package func sign(_ report: [UInt8]) throws(KeyFault) -> SignedDocument {
        SignedDocument(bytes: report, signature: try key.sign(report, namespace: .report))
    }
}
