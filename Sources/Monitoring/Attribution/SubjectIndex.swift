import FlowModel

/// Tells whether a record belongs to the subject of an open window: a frozen list of bound identities, compared whole.
///
/// Its cost is the same for one window and for fifty, and a line of anybody else leaves nothing behind.
package struct SubjectIndex: Sendable {
    /// The cheap test that a log reader makes first.
    package let gate: IdentityGate
    /// The same for packets.
    package let addressGate: AddressGate
    private let users: UserTable
    private let userMatches: [SubjectMatch]
    private let addresses: [IPAddress: SubjectMatch]
    private let devices: [MACAddress: SubjectMatch]

    /// Throws `identityInUse` when one value is bound to two people: then it tells neither apart. The register refuses
    /// such an authorisation before it comes to that.
    package init(_ windows: [OpenWindow]) throws(RefusalCode) {
        var matches: [NormalisedIdentity: SubjectMatch] = [:]
        for window in windows {
            for binding in window.bindings {
                let match = SubjectMatch(window.subject, binding)
                matches[binding.identity] =
                    try matches[binding.identity].map { other throws(RefusalCode) in
                        try SubjectIndex.merge(other, match)
                    } ?? match
            }
        }
        var users: [(name: [UInt8], match: SubjectMatch)] = []
        var addresses: [IPAddress: SubjectMatch] = [:]
        var devices: [MACAddress: SubjectMatch] = [:]
        for (identity, match) in matches {
            switch identity {
            case .user(let name): users.append((name, match))
            case .address(let address): addresses[address] = match
            case .hardware(let hardware): devices[hardware] = match
            }
        }
        self.users = UserTable(users.map(\.name))
        self.userMatches = users.map(\.match)
        self.addresses = addresses
        self.devices = devices
        self.gate = IdentityGate(
            users: users.map(\.name), clients: Array(addresses.keys), wantsHardware: !devices.isEmpty)
        self.addressGate = AddressGate(addresses: Array(addresses.keys), hardware: Array(devices.keys))
    }

    /// The subject to whom the line belongs, judged by whole values; nil for everybody else.
    ///
    /// A user name decides alone: when somebody else has authenticated, a subject's device or address counts for nothing.
    /// A device of one subject with the address of another belongs to neither.
    package func match(_ fields: IdentityFields, in line: Span<UInt8>) -> SubjectMatch? {
        if let user = fields.user {
            return users.find(line.extracting(user), fields.userEncoding).map { userMatches[$0] }
        }
        let device = gate.wantsHardware ? fields.hardware.flatMap { deviceMatch(line.extracting($0)) } : nil
        let address = gate.wantsClient ? fields.client.flatMap { addressMatch(line.extracting($0)) } : nil
        return SubjectIndex.join(device, address)
    }

    /// The subject whose address or device this is; nil for everybody else. As with lines, a device of one subject with the
    /// address of another belongs to neither.
    package func match(_ address: IPAddress, _ hardware: MACAddress?) -> SubjectMatch? {
        SubjectIndex.join(hardware.flatMap { devices[$0] }, addresses[address])
    }

    /// The subject who logged on to the network under this name, decoded and folded; nil for everybody else. It is less sure
    /// than a proxy's log-in, whatever the name was bound as.
    package func match(loggedOn user: [UInt8]) -> SubjectMatch? {
        users.find(folded: user.span).map { userMatches[$0].byLogOn }
    }

    private static func join(_ device: SubjectMatch?, _ address: SubjectMatch?) -> SubjectMatch? {
        guard let device, let address else { return device ?? address }
        return device.subject == address.subject ? min(device, address) : nil
    }

    private func deviceMatch(_ field: Span<UInt8>) -> SubjectMatch? {
        MACAddress(field).flatMap { devices[$0] }
    }

    private func addressMatch(_ field: Span<UInt8>) -> SubjectMatch? {
        IPAddress(field).flatMap { addresses[$0] }
    }

    /// The record as the matched subject's. `match` must come from the same line.
    package func attribute(_ record: FlowRecord, as match: SubjectMatch) -> AttributedFlow {
        AttributedFlow(record, match)
    }

    /// One person's identity in two windows, or as proxy and wireless name: the surer kind, shared if either says so.
    private static func merge(_ one: SubjectMatch, _ other: SubjectMatch) throws(RefusalCode) -> SubjectMatch {
        guard one.subject == other.subject else { throw .identityInUse }
        guard one.kind == other.kind else { return min(one, other) }
        return max(one, other)
    }
}

/// That one line shows an identity bound to a subject. Only `SubjectIndex.match` makes one.
package struct SubjectMatch: Hashable, Comparable, Sendable {
    package let subject: StaffNumber
    package let kind: IdentityKind
    package let grade: AttributionGrade

    fileprivate init(_ subject: StaffNumber, _ binding: IdentityBinding) {
        self.init(subject: subject, kind: binding.kind, grade: binding.grade)
    }

    private init(subject: StaffNumber, kind: IdentityKind, grade: AttributionGrade) {
        self.subject = subject
        self.kind = kind
        self.grade = grade
    }

    /// A log-in that others use too names nobody here.
    fileprivate var byLogOn: SubjectMatch {
        SubjectMatch(
            subject: subject, kind: kind,
            grade: grade == .authenticatedSharedDevice ? .unknown : max(grade, .networkLogOn))
    }

    /// By how sure the match is.
    package static func < (surer: SubjectMatch, weaker: SubjectMatch) -> Bool { surer.grade < weaker.grade }
}

/// A record that belongs to the subject of an open window, with how sure that is. Whether it may be looked at is not said
/// yet. Only `SubjectIndex.attribute` makes one.
package struct AttributedFlow: Hashable, Sendable {
    package let subject: StaffNumber
    package let record: FlowRecord
    package let kind: IdentityKind
    package let grade: AttributionGrade

    fileprivate init(_ record: FlowRecord, _ match: SubjectMatch) {
        self.subject = match.subject
        self.record = record
        self.kind = match.kind
        self.grade = match.grade
    }
}
