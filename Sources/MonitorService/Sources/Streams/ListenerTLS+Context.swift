import Foundation
import NIOCore
import NIOSSL

extension ListenerTLS {
    /// How long a sender has to answer when the service ends a connection. The service never sends, so nothing is lost.
    private static let farewell = TimeAmount.milliseconds(100)

    /// Reads the files. TLS 1.2 or later (RFC 9325), and a client certificate that one of the authorities has issued
    /// (RFC 5425 section 4.2).
    func makeContext(source: String) throws -> NIOSSLContext {
        let chain = try read(certificate, "tls.certificate", source) {
            try NIOSSLCertificate.fromPEMFile($0).map(NIOSSLCertificateSource.certificate)
        }
        let authorities = try read(clientAuthorities, "tls.client_authorities", source) {
            try NIOSSLCertificate.fromPEMFile($0)
        }
        let key = try read(key, "tls.key", source) { [try NIOSSLPrivateKey(file: $0, format: .pem)] }
        var configuration = TLSConfiguration.makeServerConfigurationWithMTLS(
            certificateChain: chain, privateKey: .privateKey(key[0]), trustRoots: .certificates(authorities))
        configuration.minimumTLSVersion = .tlsv12
        configuration.shutdownTimeout = Self.farewell
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw StreamFault(
                source: source,
                reason: "tls.certificate and tls.key do not belong together; give the key of that certificate")
        }
    }

    private func read<Part>(
        _ path: String, _ setting: String, _ source: String, _ read: (String) throws -> [Part]
    ) throws -> [Part] {
        guard let parts = try? read(path), !parts.isEmpty else {
            throw StreamFault(
                source: source,
                reason:
                    "\(setting): cannot read \(path); it must be a PEM file without passphrase that the service may read"
            )
        }
        return parts
    }
}
