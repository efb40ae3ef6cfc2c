import Monitoring

/// The remarks of an import for a person: one line for each reason, with how many and where.
package struct RemarkAccount: Sendable {
    /// After so many places a line ends with how many more there are.
    private static let mostPlaces = 10

    private let remarks: [ListRemark]
    /// Whose places are written without the name of a file.
    private let file: String

    package init(_ outcome: ListOutcome, of file: String) {
        remarks = outcome.remarks
        self.file = file
    }

    /// `not used, 5: a wildcard (at 3, 9-12)`, in the order of reasons.
    package var lines: [String] {
        Dictionary(grouping: remarks, by: \.reason).sorted { $0.key < $1.key }.map { reason, remarks in
            let places = places(remarks.map(\.place))
            let shown = places.prefix(Self.mostPlaces).joined(separator: ", ")
            let more = places.count > Self.mostPlaces ? " and \(places.count - Self.mostPlaces) more places" : ""
            return "\(reason.fate.rawValue), \(remarks.count): \(reason.rawValue) (at \(shown)\(more))"
        }
    }

    /// Every remark, one a line.
    package var everything: [UInt8] {
        Array(remarks.map { "\($0)\n" }.joined().utf8)
    }

    /// Neighbouring lines as one place. Sorted by file and line already.
    private func places(_ origins: [RuleOrigin]) -> [String] {
        var spans: [(file: String, lines: ClosedRange<Int>)] = []
        for origin in origins {
            if let last = spans.last, last.file == origin.file, origin.line - 1 <= last.lines.upperBound {
                spans[spans.count - 1].lines = last.lines.lowerBound...origin.line
            } else {
                spans.append((origin.file, origin.line...origin.line))
            }
        }
        return spans.map { span in
            let (first, last) = (span.lines.lowerBound, span.lines.upperBound)
            let lines = first == last ? "\(first)" : "\(first)-\(last)"
            return span.file == file ? lines : "\(span.file):\(lines)"
        }
    }
}
