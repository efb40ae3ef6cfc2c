import FlowModel
import Monitoring

/// Which frames the kernel may let through: those from or to the addresses and devices that are bound to a subject, in no, one
/// or two VLAN tags. Everybody else's never leave the kernel.
///
/// A frame is judged as it lies on the school's own cable. IP alone passes: what a device asks of its neighbours (ARP) holds
/// no name, and is not needed. An answer of a name server is addressed to the subject, so it passes by itself.
package struct CaptureFilter: Hashable, Sendable {
    /// Addresses and devices in one filter. As IPv6 addresses, which are the longest to compare, 48 take about 1,700 of the 4,096
    /// instructions that Linux allows (`BPF_MAXINSNS`); a school has few windows at a time, and a person few devices. A kernel
    /// that gives less room refuses the filter (`CaptureOpenFault.Problem.filterNotInKernel`).
    package static let mostIdentities = 48

    /// In the language of pcap-filter(7).
    package let expression: String

    /// Nil when nothing is bound that a packet can show: then there is nothing to capture.
    ///
    /// A shared device and a private hardware address are left out: they count for nothing (`IdentityBinding.grade`), and
    /// their packets may be somebody else's. User names do not stand in packets.
    /// - Parameter leased: addresses that subjects have for a while, since they logged on.
    /// - Throws: when there are more than `mostIdentities`.
    package init?(
        _ bindings: some Sequence<IdentityBinding>, leased: Set<IPAddress> = []
    ) throws(CaptureFilterFault) {
        var identities = (v4: Set<String>(), v6: Set<String>(), hardware: Set<String>())
        for address in leased {
            if address.isIPv4 {
                identities.v4.insert(address.description)
            } else {
                identities.v6.insert(address.description)
            }
        }
        for binding in bindings where binding.grade != .unknown {
            switch binding.identity {
            case .user: continue
            case .address(let address) where address.isIPv4: identities.v4.insert(address.description)
            case .address(let address): identities.v6.insert(address.description)
            case .hardware(let hardware): identities.hardware.insert(hardware.description)
            }
        }
        let count = identities.v4.count + identities.v6.count + identities.hardware.count
        guard count > 0 else { return nil }
        guard count <= Self.mostIdentities else { throw CaptureFilterFault(identities: count) }
        let own = ["src", "dst"].flatMap { end in
            [
                Self.test("ip \(end)", identities.v4), Self.test("ip6 \(end)", identities.v6),
                // Both in one: what stands between the words `vlan` is read at the depth of the tags before it.
                Self.test("(ip or ip6) and ether \(end)", identities.hardware),
            ].compactMap(\.self)
        }.joined(separator: " or ")
        // The word moves everything behind it, so the shallow test comes first.
        expression = "\(own) or (vlan and (\(own) or (vlan and (\(own)))))"
    }

    /// One test of one end against all values of a kind. The values are listed, not whole tests: the kernel then loads the end
    /// once, which halves the length.
    private static func test(_ words: String, _ values: Set<String>) -> String? {
        values.isEmpty ? nil : "(\(words) (\(values.sorted().joined(separator: " or "))))"
    }
}

/// More is bound to the subjects of all open windows than a filter in the kernel can hold. A capture of some of it would look
/// like a subject who does nothing, so there is none.
package struct CaptureFilterFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let identities: Int

    package var description: String {
        "\(identities) addresses and devices are bound in open windows; a capture can tell \(CaptureFilter.mostIdentities)"
            + " apart from everybody else's: let the windows follow each other"
    }
}
