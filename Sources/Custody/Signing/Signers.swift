/// Who may sign what, and when: the school's `allowed_signers` file, in OpenSSH's own format, so that `ssh-keygen` reads
/// the same file.
///
/// One key a line: `j.head@school.example,role:principal namespaces="usher-authorisation",valid-after="20260901Z"
/// ssh-ed25519 AAAA... comment`. The principals name one person and at least one `role:`. See `docs/formats/signatures.md`.
package struct Signers: Sendable {
    /// In the order of the file; no key occurs twice.
    package let entries: [SignerEntry]
    private let byKey: [PublicKey: SignerEntry]

    init(_ entries: [SignerEntry]) {
        self.entries = entries
        self.byKey = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a whole file; throws every fault of every line.
    package init(parsing text: [UInt8]) throws(SignersFault) {
        self.init(try SignersParser.parse(text))
    }

    /// The line of this very key; nil when the key is unknown.
    package func entry(for key: PublicKey) -> SignerEntry? {
        byKey[key]
    }
}
