import MonitorService
import NIOCore
import TestSupport
import Testing

@Suite struct SecureStreamTests {
    private static let message = "<134>Nov 26 14:28:02 proxy (squid-1): line\n"

    @Test(arguments: ["-tls1_3", "-tls1_2"])
    func aProxyWithACertificateIsHeard(_ version: String) async throws {
        try await TestCertificates.make { certificates in
            try await ListeningProbe.listen(.syslogTLS, tls: certificates.tls) { probe in
                _ = try certificates.send(Self.message, to: probe.port, as: "proxy", options: version)
                try await probe.until("the line") { probe.text == "line\n" }
                try await probe.until("the connection is closed") { probe.counts.openConnections == 0 }
                #expect(probe.counts.refused.isEmpty)
            }
        }
    }

    @Test(arguments: [
        (nil, "-tls1_3"), (nil, "-tls1_2"), ("stranger", "-tls1_3"), ("stranger", "-tls1_2"),
        ("proxy", "-tls1_1 -cipher DEFAULT:@SECLEVEL=0"),
    ])
    func nobodyElseIs(_ client: String?, _ options: String) async throws {
        try await TestCertificates.make { certificates in
            try await ListeningProbe.listen(.syslogTLS, tls: certificates.tls) { probe in
                _ = try certificates.send(Self.message, to: probe.port, as: client, options: options)
                try await probe.until("it is counted") { probe.refused(.noCertificate) == 1 }
                try await probe.until("it is out") { probe.counts.openConnections == 0 }
                #expect(probe.bytes.isEmpty)
                #expect(probe.counts.refused == [.noCertificate: 1])
            }
        }
    }

    @Test func plainTextIsNot() async throws {
        try await TestCertificates.make { certificates in
            try await ListeningProbe.listen(.syslogTLS, tls: certificates.tls) { probe in
                let sender = TestSender(to: probe.port)
                try await sender.send(Self.message)
                try await probe.until("it is counted") { probe.refused(.noCertificate) == 1 }
                try await probe.until("it is out") { probe.counts.openConnections == 0 }
                #expect(probe.counts.lines == 0)
            }
        }
    }

    @Test func aHandshakeThatDoesNotEndIsNotWaitedFor() async throws {
        var limits = StreamLimits()
        limits.handshakeTime = .milliseconds(100)
        try await TestCertificates.make { certificates in
            try await ListeningProbe.listen(.syslogTLS, tls: certificates.tls, limits: limits) { probe in
                let silent = TestSender(to: probe.port)
                let begun = TestSender(to: probe.port)
                try await begun.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])
                try await probe.until("both are out") { silent.isShutOut && probe.counts.openConnections == 0 }
                #expect(probe.counts.refused == [.tooSlow: 2])
            }
        }
    }

    @Test func aStrangersAddressIsRefusedBeforeTLS() async throws {
        try await TestCertificates.make { certificates in
            try await ListeningProbe.listen(.syslogTLS, peers: ["127.0.0.9"], tls: certificates.tls) { probe in
                _ = try certificates.send(Self.message, to: probe.port, as: "proxy")
                #expect(probe.counts.refused == [.wrongPeer: 1])
            }
        }
    }

    @Test func filesThatCannotBeUsedAreNamed() async throws {
        try await TestCertificates.make { certificates in
            let good = certificates.tls
            let faults = [
                (
                    "tls.certificate",
                    ListenerTLS(certificate: good.key, key: good.key, clientAuthorities: good.clientAuthorities)
                ),
                (
                    "tls.key",
                    ListenerTLS(certificate: good.certificate, key: "/none", clientAuthorities: good.clientAuthorities)
                ),
                (
                    "tls.client_authorities",
                    ListenerTLS(certificate: good.certificate, key: good.key, clientAuthorities: "/none")
                ),
                (
                    "do not belong together",
                    ListenerTLS(
                        certificate: good.certificate, key: certificates.path("proxy.key"),
                        clientAuthorities: good.clientAuthorities)
                ),
            ]
            for (part, tls) in faults {
                let fault = await #expect(throws: StreamFault.self) {
                    try await ListeningProbe.listen(.syslogTLS, tls: tls) { _ in }
                }
                #expect(fault?.description.contains(part) == true)
            }
        }
    }
}
