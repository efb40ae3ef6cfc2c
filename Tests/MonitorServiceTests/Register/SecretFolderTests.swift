import Custody
import Foundation
import MonitorService
import TestSupport
import Testing

@Suite("The secrets of windows")
struct SecretFolderTests {
    private func secret(_ byte: UInt8) throws -> WindowSecret {
        try #require(WindowSecret([UInt8](repeating: byte, count: 32)))
    }

    @Test("what is kept is read back, by its owner alone, and never replaced")
    func kept() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "secrets").path
            let secrets = try SecretFolder(path)
            try secrets.keep(secret(7), of: "ua-1")
            #expect(try secrets.secret(of: "ua-1")?.bytes == secret(7).bytes)
            #expect(throws: SecretFault.self) { try secrets.keep(secret(8), of: "ua-1") }
            #expect(try secrets.secret(of: "ua-1")?.bytes == secret(7).bytes)
            for (place, mode) in [(path, 0o700), (path + "/ua-1.secret", 0o600)] {
                let found = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
                #expect(found == mode)
            }
        }
    }

    @Test("what is destroyed is gone, and destroying it twice is no fault")
    func destroyed() throws {
        try withTemporaryFolder { folder in
            let secrets = try SecretFolder(folder.path)
            try secrets.keep(secret(7), of: "ua-1")
            try secrets.keep(secret(9), of: "ua-2")
            try secrets.destroy(of: "ua-1")
            try secrets.destroy(of: "ua-1")
            #expect(try secrets.secret(of: "ua-1") == nil)
            #expect(try secrets.secret(of: "ua-2") != nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ua-2.secret"])
        }
    }

    @Test("a damaged secret is told from a missing one")
    func damaged() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "ua-1.secret")
            try Data("not base 64\n".utf8).write(to: place)
            #expect(throws: SecretFault.damaged(place.path)) { try SecretFolder(folder.path).secret(of: "ua-1") }
        }
    }

    /// A folder in the place of the file cannot be read by anybody; a link in a circle is one that nobody can follow.
    @Test(
        "what is there and cannot be read is never taken for destroyed, nor for nothing to destroy",
        arguments: [true, false])
    func unreadable(isFolder: Bool) throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "ua-1.secret")
            if isFolder {
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            } else {
                try FileManager.default.createSymbolicLink(at: place, withDestinationURL: place)
            }
            let secrets = try SecretFolder(folder.path)
            #expect(throws: SecretFault.unreadable(place.path)) { try secrets.secret(of: "ua-1") }
            #expect(throws: (any Error).self) { try secrets.destroy(of: "ua-1") }
        }
    }

    @Test("where the folder itself cannot be looked into, nothing is known of a secret")
    func noFolder() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "secrets").path
            let secrets = try SecretFolder(path)
            try FileManager.default.removeItem(atPath: path)
            try Data("in the way".utf8).write(to: URL(filePath: path))
            for act in [{ _ = try secrets.secret(of: "ua-1") }, { try secrets.destroy(of: "ua-1") }] {
                #expect(throws: SecretFault.unreadable(path + "/ua-1.secret"), performing: act)
            }
        }
    }
}
