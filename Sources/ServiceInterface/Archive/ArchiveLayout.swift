/// How an archive is put together: header, content, zeros up to the next whole block, and two blocks of zeros at the end.
package enum ArchiveLayout {
    static let block = ArchiveHeader.byteCount

    /// Two blocks of zeros.
    package static let end = [UInt8](repeating: 0, count: 2 * block)

    /// Nil when the archive cannot hold a file of this name or size.
    package static func header(name: String, size: Int) -> [UInt8]? {
        ArchiveHeader(name: name, size: size)?.bytes
    }

    /// The zeros after a content of `size` bytes.
    package static func padding(after size: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (block - size % block) % block)
    }

    /// The length of a whole archive of files of these sizes.
    package static func length(of sizes: [Int]) -> Int {
        sizes.reduce(end.count) { $0 + block + $1 + padding(after: $1).count }
    }
}
