import FlowModel
import Yams

/// What the configuration says about sources and about whom to tell.
extension ConfigurationFile {
    mutating func readSources(_ top: inout YAMLMapping) -> [SourceDeclaration] {
        var names: Set<String> = []
        var places: Set<String> = []
        return (top.sequence("sources") ?? []).compactMap { node in
            var entry = YAMLMapping(node, path: "sources", file: name)
            let title = entry.string("name")
            if let title, !names.insert(title).inserted {
                entry.add("name", "is the name of another source too", "give each source a name of its own")
            }
            let format = readFormat(&entry)
            let intake = readIntake(&entry)
            if let format, let intake, let fault = Self.mismatch(format, intake) {
                entry.add(intake.setting ?? "name", fault.problem, fault.hint)
            }
            if let place = intake?.place, !places.insert(place).inserted {
                entry.add(
                    intake?.setting ?? "name", "is read by another source too", "each line would count twice: keep one")
            }
            faults += entry.finish(known: [
                "name", "format", "logformat", "file", "listen", "from", "tls", "interface", "leases",
            ])
            guard let title, let format, let intake else { return nil }
            return SourceDeclaration(name: title, format: format, intake: intake)
        }
    }

    mutating func readNotices(_ top: inout YAMLMapping) -> NoticeSetting? {
        guard var entry = top.optionalMapping("notices") else { return nil }
        let program = entry.string("sendmail")
        let from = entry.string("from")
        if let program, !program.hasPrefix("/") {
            entry.add("sendmail", "is not an absolute path", "write it as /usr/sbin/sendmail")
        }
        if let from, !from.contains("@") || from.contains(where: \.isWhitespace) {
            entry.add("from", "is not a mail address", "write it as usher@school.example")
        }
        faults += entry.finish(known: ["sendmail", "from"])
        guard let program, let from else { return nil }
        return NoticeSetting(sendmail: program, from: from)
    }

    private mutating func readFormat(_ entry: inout YAMLMapping) -> SourceDeclaration.Format? {
        let format = entry.string("format")
        let directive = entry.optionalString("logformat")
        switch format {
        case nil: return nil
        case "squid-native":
            if directive != nil {
                entry.add("logformat", "is given for another format", "use format: squid-logformat, or leave it out")
            }
            return .squidNative
        case "squid-logformat":
            if directive == nil {
                entry.add("logformat", "is missing", "copy the logformat line of squid.conf here")
            }
            return .squidLogFormat(directive ?? "")
        case "capture":
            if directive != nil { entry.add("logformat", "is given for a capture", "leave it out") }
            return .capture
        default:
            entry.add(
                "format", "is not a format that this version reads", "use squid-native, squid-logformat or capture")
            return nil
        }
    }

    /// Packets come from an interface, and lines do not.
    private static func mismatch(
        _ format: SourceDeclaration.Format, _ intake: SourceIntake
    ) -> (problem: String, hint: String)? {
        switch (format, intake) {
        case (.capture, .file), (.capture, .listener):
            ("has no lines for a capture", "leave out file, listen and from; `interface` names a network interface")
        case (.capture, _): nil
        case (_, .interface): ("brings packets and no lines", "write format: capture")
        default: nil
        }
    }

    private mutating func readIntake(_ entry: inout YAMLMapping) -> SourceIntake? {
        let interface = entry.optionalString("interface")
        let leases = entry.optionalString("leases").map(resolve)
        if leases != nil, interface == nil {
            entry.add("leases", "belongs to an interface", "logs say who it was by themselves")
        }
        let file = entry.optionalString("file")
        let listen = entry.optionalString("listen")
        let peers = entry.optionalStrings("from")
        let tls = readTLS(&entry)
        if let interface {
            if file != nil || listen != nil || peers != nil || tls != nil {
                entry.add("interface", "cannot stand beside file, listen, from or tls", "declare two sources")
            }
            return readInterface(interface, leases, &entry)
        }
        if let file {
            if listen != nil || peers != nil || tls != nil {
                entry.add("file", "cannot stand beside listen, from or tls", "declare two sources")
            }
            return .file(resolve(file))
        }
        guard let listen else {
            if peers != nil || tls != nil {
                entry.add("listen", "is missing", "from and tls say who may send to a listener")
            }
            return .handedIn
        }
        guard let (transport, address, port) = Self.endpoint(listen) else {
            let schemes = ListenerDeclaration.Transport.allCases.map(\.rawValue).joined(separator: ", ")
            entry.add(
                "listen", "is not a place to listen at",
                "write it as squid-tcp://127.0.0.1:5140; before :// stands one of: \(schemes)")
            return nil
        }
        guard (transport == .syslogTLS) == (tls != nil) else {
            entry.add(
                "listen", "and tls do not fit together", "syslog-tls needs the entry tls, and nothing else has it")
            return nil
        }
        let addresses = (peers ?? []).compactMap { IPAddress(Array($0.utf8).span) }
        guard !addresses.isEmpty, addresses.count == peers?.count else {
            entry.add("from", "must name the addresses that may send", "write it as from: [10.20.0.5]")
            return nil
        }
        return .listener(
            ListenerDeclaration(transport: transport, address: address, port: port, peers: addresses, tls: tls))
    }

    /// Linux allows 15 bytes, and neither a slash nor white space.
    private func readInterface(_ name: String, _ leases: String?, _ entry: inout YAMLMapping) -> SourceIntake? {
        guard (1...15).contains(name.utf8.count), name != ".", name != "..", name != "any",
            name.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "/") })
        else {
            entry.add("interface", "is not the name of one network interface", "`ip link` lists them, such as enp3s0")
            return nil
        }
        return .interface(name, leases: leases)
    }

    private mutating func readTLS(_ entry: inout YAMLMapping) -> ListenerTLS? {
        guard var files = entry.optionalMapping("tls") else { return nil }
        let certificate = files.string("certificate")
        let key = files.string("key")
        let clients = files.string("client_authorities")
        faults += files.finish(known: ["certificate", "key", "client_authorities"])
        guard let certificate, let key, let clients else { return nil }
        return ListenerTLS(certificate: resolve(certificate), key: resolve(key), clientAuthorities: resolve(clients))
    }

    /// `squid-tcp://127.0.0.1:5140`, `syslog-udp://[::1]:514`.
    private static func endpoint(_ text: String) -> (ListenerDeclaration.Transport, IPAddress, Int)? {
        guard let mark = text.firstRange(of: "://"),
            let transport = ListenerDeclaration.Transport(rawValue: String(text[..<mark.lowerBound])),
            let colon = text.lastIndex(of: ":"), colon > mark.upperBound,
            let port = Int(text[text.index(after: colon)...]), (1...65_535).contains(port)
        else { return nil }
        var host = text[mark.upperBound..<colon]
        // Without brackets nobody knows which colon the port stands behind.
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        if isBracketed { host = host.dropFirst().dropLast() }
        guard host.contains(":") == isBracketed, let address = IPAddress(Array(host.utf8).span) else { return nil }
        return (transport, address, port)
    }
}
