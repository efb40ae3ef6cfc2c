import Foundation

/// The folder of outside test data that may lie beside the checkout. Tests that use it are skipped where it is absent.
package enum SharedData {
    package static let folder: URL? = {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = checkout.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    package static var isPresent: Bool { folder != nil }

    /// The bytes of one file below the folder; nil when either is absent.
    package static func bytes(_ path: String) -> [UInt8]? {
        guard let folder, let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
        return Array(data)
    }
}
