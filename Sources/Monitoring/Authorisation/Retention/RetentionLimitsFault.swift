import Custody

/// Why a document of retention limits is not accepted.
package enum RetentionLimitsFault: Error, Hashable, Sendable {
    case unreadable(JSONFault)
    case malformed(DocumentFaults)
    case signature(SignatureFault)
    case notTheChair

    /// One lower-case sentence for each thing that is wrong.
    package var problems: [String] {
        switch self {
        case .unreadable(let fault): [fault.description]
        case .malformed(let faults): faults.faults.map(\.description)
        case .signature(let fault): [fault.description]
        case .notTheChair: ["it is not signed by the Chair of Governors"]
        }
    }

    /// What to do.
    package var hint: String {
        switch self {
        case .unreadable, .malformed: "docs/formats/retention.md describes the document"
        case .signature, .notTheChair: "the Chair signs it with ssh-keygen -Y sign -n usher-authorisation"
        }
    }
}
