import Foundation

/// Certificates as a school would make them, with the command `openssl`: one authority for the service and its proxies, and
/// another one that nobody trusts.
package struct TestCertificates: Sendable {
    private let folder: URL

    package func path(_ name: String) -> String { folder.appending(path: name).path }

    package static func make(_ body: (TestCertificates) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usher-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun("/bin/bash", ["-c", script], environment: ["FOLDER": folder.path])
        guard run.status == 0 else { throw CommandFailure(transcript: run.transcript) }
        try await body(TestCertificates(folder: folder))
    }

    package struct CommandFailure: Error {
        let transcript: String
    }

    private static let script = """
        set -e; cd "$FOLDER"
        key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $1.key 2>/dev/null ||
            openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $1.key; }
        authority() { key $1; openssl req -x509 -new -key $1.key -subj "/CN=Authority $1" -days 2 -out $1.pem; }
        leaf() { key $2; openssl req -new -key $2.key -subj "/CN=$2" -out $2.csr
            openssl x509 -req -in $2.csr -CA $1.pem -CAkey $1.key -CAcreateserial -days ${3:-2} -out $2.pem; }
        authority ca; authority other
        leaf ca server; leaf ca proxy; leaf other stranger
        """

    /// Sends `text` by `openssl s_client`, another implementation of TLS than ours. Returns when the client has ended.
    package func send(_ text: String, to port: Int, as client: String?, options: String = "") throws -> CommandRun {
        let identity = client.map { "-cert \(path($0 + ".pem")) -key \(path($0 + ".key"))" } ?? ""
        let command = """
            printf '%s' "$TEXT" | timeout 20 openssl s_client -connect 127.0.0.1:\(port) \(identity) \
            -CAfile \(path("ca.pem")) -verify_return_error \(options)
            """
        return try CommandRun("/bin/bash", ["-c", command], environment: ["TEXT": text])
    }
}
