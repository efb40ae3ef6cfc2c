import Foundation

/// The captures below a folder.
enum CaptureFolder {
    private static let endings: Set<String> = ["pcap", "pcapng", "cap", "trace", "ntar"]

    static func files(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { name in endings.contains { name.hasSuffix("." + $0) } }.sorted().map { folder + "/" + $0 }
    }
}
