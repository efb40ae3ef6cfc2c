/// Evidence that only two together can open: a recipient's private key and the window's secret. One line of canonical JSON.
package struct SealedSegment: Hashable, Sendable {
    /// Records of some 400 bytes: a segment is written every few minutes, and must fit in memory several times over.
    package static let mostRecords = 4096
    /// All records of a segment together, with a line feed each.
    package static let longestBody = 2 << 20
    /// The body in base 64 and room for the rest.
    package static let longestLine = 3 << 20
    /// Investigator, recovery, and two that the authorisation may name (row 24: at most four people).
    package static let recipientCount = 2...4
    /// RFC 8439 section 2.8.
    package static let tagByteCount = 16

    package let header: SegmentHeader
    package let wrappedKeys: [WrappedKey]
    /// The records under the content key, and the tag.
    package let body: [UInt8]

    init(header: SegmentHeader, wrappedKeys: [WrappedKey], body: [UInt8]) {
        self.header = header
        self.wrappedKeys = wrappedKeys
        self.body = body
    }

    /// Reads exactly what `line` writes.
    package init(parsing line: [UInt8]) throws(SealingFault) {
        guard let value = try? JSONParser.parse(line, limit: SealedSegment.longestLine),
            CanonicalJSON.encode(value) == line, value.members?.count == 3,
            let header = value["header"].flatMap(SegmentHeader.init(_:)),
            let keys = value["keys"]?.array, SealedSegment.recipientCount.contains(keys.count),
            let body = value["body"]?.string.flatMap({ Base64.decode($0.utf8) }),
            body.count > SealedSegment.tagByteCount
        else { throw .unreadable }
        let wrappedKeys = keys.compactMap(WrappedKey.init(_:))
        guard wrappedKeys.count == keys.count, Set(wrappedKeys.map(\.recipient)).count == keys.count else {
            throw .unreadable
        }
        self.init(header: header, wrappedKeys: wrappedKeys, body: body)
    }

    /// The line, without a line feed.
    package var line: [UInt8] {
        CanonicalJSON.encode(.object(clear + [JSONMember("body", .string(Base64.encode(body)))]))
    }

    /// What the audit chain's `evidence-sealed` entry holds.
    package var digest: ContentDigest { ContentDigest(of: line) }

    /// The associated data of the body: everything but the body, so that nothing of the line can be changed.
    package var associatedData: [UInt8] { CanonicalJSON.encode(.object(clear)) }

    private var clear: [JSONMember] {
        [JSONMember("header", header.value), JSONMember("keys", .array(wrappedKeys.map(\.value)))]
    }
}
