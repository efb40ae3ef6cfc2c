/// Where a name stood.
package enum NameKind: String, Hashable, Sendable, CaseIterable {
    case tlsServerName = "tls_sni"
    case quicServerName = "quic_sni"
    case googleQUICServerName = "gquic_sni"
    case dtlsServerName = "dtls_sni"
    case httpHost = "http_host"
    case httpAbsoluteURI = "http_absuri"
    case httpConnect = "http_connect"
    case socksHost = "socks_host"
    case dnsQuestion = "dns_qry"
    case dnsAnswer = "dns_resp"
    case mdnsQuestion = "mdns_qry"
    case mdnsAnswer = "mdns_resp"
    case llmnrQuestion = "llmnr_qry"
    case llmnrAnswer = "llmnr_resp"
}
