import Custody

/// What `usherd doctor` found, in the order in which it looked.
package struct CheckUp: Hashable, Sendable {
    package let remarks: [CheckUpRemark]

    package init(_ remarks: [CheckUpRemark]) {
        self.remarks = remarks
    }

    package var needsMending: Bool { remarks.contains { $0.verdict == .mend } }

    /// For a person, one line each: verdict, area, account and remedy.
    package var lines: [String] {
        remarks.map { remark in
            let remedy = remark.remedy.map { ": \($0)" } ?? ""
            return "\(remark.verdict.rawValue)  \(Self.padded(remark.area.rawValue))  \(remark.account)\(remedy)"
        }
    }

    /// For a program: canonical JSON with a line feed.
    package var json: [UInt8] {
        let document: JSONValue = [
            "good": .bool(!needsMending),
            "checks": .array(
                remarks.map {
                    [
                        "area": .string($0.area.rawValue), "verdict": .string($0.verdict.rawValue),
                        "account": .string($0.account), "remedy": .string($0.remedy ?? ""),
                    ]
                }),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    private static let width = CheckUpRemark.Area.allCases.map(\.rawValue.count).max() ?? 0

    private static func padded(_ word: String) -> String {
        word + String(repeating: " ", count: max(0, width - word.count))
    }
}
