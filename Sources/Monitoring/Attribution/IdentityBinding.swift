import FlowModel

/// What ties traffic to the subject, frozen by the Principal's signature and ready to be compared (authorisation row 5).
/// Later changes of the school's directory do not reach it.
package struct IdentityBinding: Hashable, Sendable {
    package let kind: IdentityKind
    package let identity: NormalisedIdentity
    /// Other people use the same log-in or device.
    package let isShared: Bool

    /// Throws why the value names nobody, or more than one.
    package init(_ declared: DeclaredBinding) throws(RefusalCode) {
        self.kind = declared.kind
        self.identity = try NormalisedIdentity(declared.kind, declared.value)
        self.isShared = declared.shared
    }

    /// How surely a record that shows this identity belongs to the subject (law page 5.1).
    ///
    /// A shared device names nobody, and a private hardware address changes: neither counts for anything.
    package var grade: AttributionGrade {
        switch (kind, identity) {
        case (.proxyUser, _): isShared ? .authenticatedSharedDevice : .authenticatedOwnDevice
        case (.radiusUser, _): isShared ? .unknown : .networkLogOn
        case (.deviceID, .hardware(let hardware)) where hardware.isPrivate: .unknown
        case (.deviceID, _), (.staticAddress, _): isShared ? .unknown : .deviceOnly
        }
    }
}
