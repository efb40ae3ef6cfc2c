import Custody

/// That somebody opened the sealed evidence, and for what (law page W2). How much, never what it said.
package struct EvidenceReading: Hashable, Sendable {
    package enum Purpose: String, Hashable, Sendable, CaseIterable {
        case report
        case verification
        /// An answer to the subject's own request.
        case access
        /// A sample by the data-protection officer, with a reason.
        case audit
    }

    package let purpose: Purpose
    package let segments: Int

    package init(purpose: Purpose, segments: Int) {
        self.purpose = purpose
        self.segments = segments
    }

    init?(_ reader: inout JSONObjectReader) {
        let purpose = reader.word("purpose", Purpose.self)
        let segments = reader.integer("segments")
        guard let purpose, let segments else { return nil }
        guard segments >= 0, segments < 1 << 40 else {
            reader.refuse("segments", "must not be negative")
            return nil
        }
        self.init(purpose: purpose, segments: Int(segments))
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("purpose", purpose)
            $0.add("segments", segments)
        }
    }
}
