import FlowModel

/// A document that counts as soon as others have signed it too.
struct UnfinishedDocument: Sendable {
    let kind: EventKind
    let missing: [FurtherSignature]
    /// The window as it was when the document was written.
    let before: RegisteredWindow
    let at: Timestamp
}
