import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("Credentials from systemd")
struct CredentialsTests {
    private func fault(of name: String, in credentials: Credentials) -> CredentialFault? {
        do throws(CredentialFault) {
            _ = try credentials.read(name)
            return nil
        } catch {
            return error
        }
    }

    @Test("a credential is its file's bytes, also when empty or longer than one read")
    func read() throws {
        try withTemporaryFolder { folder in
            let credentials = Credentials(environment: ["CREDENTIALS_DIRECTORY": folder.path])
            for contents in [Data(), Data([0, 10, 255]), Data(repeating: 7, count: 10_000), Data(count: 1 << 20)] {
                try contents.write(to: folder.appending(path: "tls-key"))
                #expect(try credentials.read("tls-key") == Array(contents))
            }
        }
    }

    @Test("what is missing, no file, too long or no name is refused, each with its reason")
    func refused() throws {
        try withTemporaryFolder { folder in
            let credentials = Credentials(environment: ["CREDENTIALS_DIRECTORY": folder.appending(path: "in").path])
            let inside = folder.appending(path: "in")
            try FileManager.default.createDirectory(
                at: inside.appending(path: "folder"), withIntermediateDirectories: true)
            try Data("secret".utf8).write(to: folder.appending(path: "outside"))
            try Data(count: (1 << 20) + 1).write(to: inside.appending(path: "long"))
            try FileManager.default.createSymbolicLink(
                at: inside.appending(path: "link"), withDestinationURL: folder.appending(path: "outside"))
            #expect(fault(of: "none", in: credentials) == .missing("none"))
            #expect(fault(of: "folder", in: credentials) == .unreadable("folder"))
            #expect(fault(of: "link", in: credentials) == .unreadable("link"))
            #expect(fault(of: "long", in: credentials) == .tooLong("long"))
            for name in ["", ".", "..", "../outside", "/etc/passwd", "folder/x"] {
                #expect(fault(of: name, in: credentials) == .badName(name))
            }
        }
    }

    @Test("without a folder nothing was handed over", arguments: [[:], ["CREDENTIALS_DIRECTORY": "relative"]])
    func none(_ environment: [String: String]) {
        let fault = fault(of: "tls-key", in: Credentials(environment: environment))
        #expect(fault == .missing("tls-key"))
        #expect(fault?.description.contains("LoadCredential=tls-key:") == true)
    }
}
