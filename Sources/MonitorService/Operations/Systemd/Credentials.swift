import Glibc

/// The secrets that systemd hands to the service: one file each, in memory, readable by nobody else (`LoadCredential=`).
package struct Credentials: Sendable {
    /// The limit of systemd itself for one credential (systemd.exec(5)).
    static let longest = 1 << 20

    /// Nil when the service manager handed over nothing.
    private let folder: String?

    package init(environment: [String: String]) {
        folder = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// The bytes of a credential.
    /// - Throws: `CredentialFault`.
    package func read(_ name: String) throws(CredentialFault) -> [UInt8] {
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { throw .badName(name) }
        guard let folder else { throw .missing(name) }
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing(name) : .unreadable(name) }
        defer { close(descriptor) }
        return try readAll(descriptor, name)
    }

    private func readAll(_ descriptor: Int32, _ name: String) throws(CredentialFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(name) }
            guard count > 0 else { return bytes }
            bytes += block[..<count]
            guard bytes.count <= Self.longest else { throw .tooLong(name) }
        }
    }
}
