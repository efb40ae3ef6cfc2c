/// The files, in PEM, with which a listener proves itself and asks the sender to.
package struct ListenerTLS: Equatable, Sendable {
    package let certificate: String
    package let key: String
    /// The certificates of those that may issue a sender's certificate.
    package let clientAuthorities: String

    package init(certificate: String, key: String, clientAuthorities: String) {
        self.certificate = certificate
        self.key = key
        self.clientAuthorities = clientAuthorities
    }
}
