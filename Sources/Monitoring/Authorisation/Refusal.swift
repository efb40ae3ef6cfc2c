import Custody

/// One reason why a document is not accepted.
package struct Refusal: Hashable, Sendable, CustomStringConvertible {
    package let code: RefusalCode
    /// The member that is at fault, such as `identity_bindings[2].value`; empty for the document as a whole.
    package let path: String
    /// What exactly, where the code's own sentence does not say all; empty otherwise.
    package let detail: String

    package init(_ code: RefusalCode, at path: String = "", _ detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// The fault's own words stand beside the code's sentence only where they say more.
    package init(_ fault: SignatureFault) {
        let code = RefusalCode(fault)
        let saysMore = code == .unreadableSignature || code == .wrongPurpose
        self.init(code, saysMore ? fault.description : "")
    }

    init(_ fault: DocumentFault) {
        self.init(.malformedDocument, at: fault.path, fault.reason)
    }

    /// `A11-shared-identity: identity_bindings[2].value: ...`
    package var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        return "\(code.rawValue): \(place)\(detail.isEmpty ? code.sentence : detail + "; " + code.sentence)"
    }
}
