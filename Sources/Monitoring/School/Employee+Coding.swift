import Custody

/// A row of the staff list in the school file. The phase is left out: a form has no use for it.
extension Employee {
    init?(_ reader: inout JSONObjectReader) {
        let number = reader.staffNumber("staff_number")
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", EmployeeRole.self)
        let sites = reader.strings("sites")
        let identities = reader.objects("identities") { (entry: inout JSONObjectReader) in NormalisedIdentity(&entry) }
        let generic = reader.bool("generic")
        let signer = reader.optionalText("signer", TextLimit.value)
        let leaves = reader.optionalDate("leaves_on")
        let superior = reader.optionalStaffNumber("reports_to")
        guard let number, let name, let role, let sites, let identities, let generic else { return nil }
        self.init(
            staffNumber: number, name: name, role: role, sites: Set(sites), identities: Set(identities),
            isGenericLogIn: generic, signer: signer, leavesOn: leaves, reportsTo: superior)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("staff_number", staffNumber.text)
            $0.add("name", name)
            $0.add("role", role)
            $0.add("sites", texts: sites.sorted())
            $0.add("identities", .array(orderedIdentities.map(\.json)))
            $0.add("generic", isGenericLogIn)
            $0.add("signer", signer)
            $0.add("leaves_on", leavesOn)
            $0.add("reports_to", reportsTo?.text)
        }
    }

    /// What ties traffic to the person, in one order.
    package var orderedIdentities: [NormalisedIdentity] {
        identities.sorted { ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text) }
    }
}

/// An identity as an authorisation would write it. A user name counts at the proxy and on the wireless network alike; it is
/// given as a name at the proxy.
extension NormalisedIdentity {
    package var kind: IdentityKind {
        switch self {
        case .user: .proxyUser
        case .address: .staticAddress
        case .hardware: .deviceID
        }
    }

    package var text: String {
        switch self {
        case .user(let bytes): String(decoding: bytes, as: UTF8.self)
        case .address(let address): "\(address)"
        case .hardware(let hardware): "\(hardware)"
        }
    }

    fileprivate init?(_ reader: inout JSONObjectReader) {
        let kind = reader.word("type", IdentityKind.self)
        let value = reader.text("value", TextLimit.value)
        guard let kind, let value else { return nil }
        do {
            self = try NormalisedIdentity(kind, value)
        } catch {
            reader.refuse("value", "is no single identity of this type")
            return nil
        }
    }

    fileprivate var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("type", kind)
            $0.add("value", text)
        }
    }
}
