import Crypto
import FlowModel
import Foundation
import MonitorService
import TestSupport
import Testing

/// The sample school with other sources.
@Suite("What is said about the sources of a set-up")
struct SetupAccountTests {
    private static let openssl = "/usr/bin/openssl"

    /// - Parameter files: beside the configuration.
    private func outcome(_ sources: String, files: [String: String] = [:]) throws -> SetupOutcome {
        try withTemporaryFolder { folder in
            let sample = CommandRun.checkout.appending(path: "config")
            try FileManager.default.copyItem(at: sample, to: folder.appending(path: "config"))
            let school = folder.appending(path: "config/sample")
            for (name, text) in files { try Data(text.utf8).write(to: school.appending(path: name)) }
            let configuration = school.appending(path: "usher.yaml")
            let text = try String(contentsOf: configuration, encoding: .utf8)
            try Data(text.replacing("  - name: proxy\n    format: squid-native\n", with: sources).utf8)
                .write(to: configuration)
            return SetupReader.read(configuration.path)
        }
    }

    @Test("each is named with its format, its intake, and why its times need no zone")
    func lines() throws {
        let text = """
              - {name: a, format: squid-native, file: /var/log/squid/access.log}
              - name: b
                format: squid-logformat
                logformat: '%ts.%03tu %>a %un %Ss %rd'
                listen: squid-udp://[::1]:5140
                from: [10.20.0.5, 10.20.0.6]
              - {name: c, format: squid-native}

            """
        let outcome = try outcome(text)
        #expect(outcome.faults == [])
        let zone = "its times carry their zone or count from 1970"
        #expect(
            outcome.lines.filter { $0.hasPrefix("source ") } == [
                "source    a: squid-native, follows /var/log/squid/access.log; its times count from 1970",
                "source    b: squid-logformat, listens at squid-udp://[::1]:5140 for 10.20.0.5, 10.20.0.6; \(zone)",
                "source    c: squid-native, read only when its logs are handed in; its times count from 1970",
            ])
        let json = String(decoding: outcome.json, as: UTF8.self)
        #expect(json.contains(#""intake":"follows /var/log/squid/access.log","name":"a""#))
    }

    private static let listener = """
          - name: a
            format: squid-native
            listen: syslog-tls://127.0.0.1:6514
            from: [10.20.0.5]
            tls: {certificate: cert.pem, key: key.pem, client_authorities: ca.pem}

        """

    @Test("files of TLS that are missing, or something else, are faults, each by its name")
    func faultyTLS() throws {
        let missing = try outcome(Self.listener)
        #expect(missing.setup == nil)
        #expect(missing.faults.map { URL(filePath: $0.file).lastPathComponent } == ["cert.pem", "ca.pem", "key.pem"])
        #expect(missing.faults.allSatisfy { $0.problem == "the file cannot be read" })
        let key = P256.Signing.PrivateKey().pemRepresentation
        let mixed = try outcome(Self.listener, files: ["cert.pem": key, "key.pem": "nonsense\n", "ca.pem": ""])
        #expect(
            mixed.faults.map(\.problem) == [
                "there is not a certificate in this file", "there is not a certificate in this file",
                "there is not a private key without a passphrase in this file",
            ])
    }

    @Test("a certificate and its key are no fault", .enabled(if: FileManager.default.fileExists(atPath: openssl)))
    func soundTLS() throws {
        let files = try withTemporaryFolder { folder in
            let (key, certificate) = (folder.appending(path: "key"), folder.appending(path: "cert"))
            let run = try CommandRun(
                Self.openssl,
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                    "/CN=proxy", "-keyout", key.path, "-out", certificate.path,
                ])
            #expect(run.status == 0)
            let text = try String(contentsOf: certificate, encoding: .utf8)
            return ["cert.pem": text, "ca.pem": text, "key.pem": try String(contentsOf: key, encoding: .utf8)]
        }
        #expect(try outcome(Self.listener, files: files).faults == [])
    }
}
