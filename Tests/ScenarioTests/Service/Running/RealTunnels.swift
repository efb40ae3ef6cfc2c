import Foundation
import Glibc
import TestSupport
import Testing

/// A browser, a proxy that asks who is there, and the site: tunnels as a person makes them, with nothing but the site's
/// address invented.
struct RealTunnels {
    private let folder: URL
    private let squid: RunningSquid
    private let site: Int

    static let areInstalled =
        RunningSquid.isInstalled
        && ["/usr/bin/curl", "/usr/bin/openssl", authenticator].allSatisfy(FileManager.default.isExecutableFile)

    private static let authenticator = "/usr/lib/squid/basic_ncsa_auth"
    /// Of `a.archer`; the word is `tunnel`.
    private static let account = "a.archer:$apr1$testtest$BGdqR657lReTNx8nM3zai/\n"
    private static let hosts = ["www.facebook.com", "scontent-lhr6-2.xx.fbcdn.net"]
    /// The format that deploy/squid gives to a school.
    static let format = #"logformat usher %tS %ts.%03tu %>a "%[un" %Ss/%03>Hs %>st %<st %rm %>rd:%>rP"#

    /// A line in that format, of a tunnel from the same computer that has ended so many seconds ago.
    static func line(_ host: String, secondsAgo: Double, lasting seconds: Double, bytes: Int) -> String {
        let end = Date().timeIntervalSince1970 - secondsAgo
        return
            "\(LogFile.stamp(end - seconds)) \(LogFile.stamp(end)) 127.0.0.1 \"a.archer\" TCP_TUNNEL/200 2210 \(bytes)"
            + " CONNECT \(host):443\n"
    }

    /// - Parameter logging: lines of `squid.conf` that say where the format `usher` goes.
    static func with(in folder: URL, logging: String, _ body: (RealTunnels) async throws -> Void) async throws {
        try await TestCertificates.make { certificates in
            try prepare(folder)
            let site = TestSender.freePort
            let server = try serve(at: site, certificates, folder)
            defer {
                kill(server.processIdentifier, SIGKILL)
                server.waitUntilExit()
            }
            try await waitUntil("the site answers") { TestSender(to: site).isConnected }
            try await RunningSquid.run(settings(folder) + logging) { squid in
                try await body(RealTunnels(folder: folder, squid: squid, site: site))
            }
        }
    }

    /// A server of web pages with TLS, which hands out the files of `folder`.
    private static func serve(at port: Int, _ certificates: TestCertificates, _ folder: URL) throws -> Process {
        let server = Process()
        server.executableURL = URL(filePath: "/usr/bin/openssl")
        server.arguments = [
            "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificates.path("server.pem"), "-key",
            certificates.path("server.key"), "-WWW", "-quiet",
        ]
        server.currentDirectoryURL = folder
        server.standardInput = FileHandle.nullDevice
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        return server
    }

    /// Fetches a page of that many bytes through the proxy; returns when the tunnel has ended.
    func fetch(_ host: String, bytes: Int) throws {
        let page = "page-\(bytes)"
        try Data(repeating: 7, count: bytes).write(to: folder.appending(path: page))
        let run = try CommandRun(
            "/usr/bin/curl",
            [
                "--silent", "--show-error", "--insecure", "--max-time", "30", "--output", "/dev/null", "--proxy",
                "http://127.0.0.1:\(squid.port)", "--proxy-user", "a.archer:tunnel", "https://\(host):\(site)/\(page)",
            ])
        try #require(run.status == 0, "\(run.transcript)")
    }

    /// Squid leaves root behind, and must still be able to read these.
    private static func prepare(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        try Data(account.utf8).write(to: folder.appending(path: "accounts"))
        try Data(hosts.map { "127.0.0.1 \($0)\n" }.joined().utf8).write(to: folder.appending(path: "hosts"))
    }

    private static func settings(_ folder: URL) -> String {
        """
        hosts_file \(folder.path)/hosts
        dns_nameservers 127.0.0.1
        auth_param basic program \(authenticator) \(folder.path)/accounts
        auth_param basic children 1
        acl known proxy_auth REQUIRED
        http_access allow known
        http_access deny all
        buffered_logs off
        \(format)

        """
    }
}
