import MonitorService
import TestSupport

extension TestCertificates {
    /// As a source would name them.
    var tls: ListenerTLS {
        ListenerTLS(certificate: path("server.pem"), key: path("server.key"), clientAuthorities: path("ca.pem"))
    }
}
