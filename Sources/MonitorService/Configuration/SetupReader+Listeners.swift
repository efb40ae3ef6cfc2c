import FlowModel
import NIOSSL

extension SetupReader {
    /// The files with which listeners prove themselves are there, readable, and what they should be.
    mutating func checkListeners(_ configuration: UsherConfiguration) {
        for source in configuration.sources {
            guard case .listener(let listener) = source.intake, let tls = listener.tls else { continue }
            checkPEM(tls.certificate, "a certificate") { try NIOSSLCertificate.fromPEMBytes($0).isEmpty }
            checkPEM(tls.clientAuthorities, "a certificate") { try NIOSSLCertificate.fromPEMBytes($0).isEmpty }
            checkPEM(tls.key, "a private key without a passphrase") { bytes in
                _ = try NIOSSLPrivateKey(bytes: bytes, format: .pem)
                return false
            }
        }
    }

    private mutating func checkPEM(_ path: String, _ what: String, isEmpty: ([UInt8]) throws -> Bool) {
        guard let bytes = file(path), (try? isEmpty(bytes)) != false else { return }
        faults.append(
            ConfigurationFault(
                file: path, problem: "there is not \(what) in this file",
                hint: "the file must be PEM, as openssl writes it"))
    }
}
