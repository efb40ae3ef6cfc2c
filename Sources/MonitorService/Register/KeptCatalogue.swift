import Custody
import Foundation
import Monitoring

/// A catalogue beside the store: its canonical text, in a file that is named after the digest.
enum KeptCatalogue {
    static func name(of digest: ContentDigest) -> String { "\(digest.hex).txt" }

    /// Whether the file holds what its name says.
    static func isWhole(_ place: String, _ digest: ContentDigest) -> Bool {
        FileManager.default.contents(atPath: place).map { ContentDigest(of: Array($0)) } == digest
    }

    /// Nil where there is no such file, or it holds anything else.
    static func read(_ place: String, _ digest: ContentDigest) -> ServiceCatalogue? {
        guard let bytes = FileManager.default.contents(atPath: place).map(Array.init),
            ContentDigest(of: bytes) == digest
        else { return nil }
        return ServiceCatalogue(canonicalText: bytes)
    }
}
