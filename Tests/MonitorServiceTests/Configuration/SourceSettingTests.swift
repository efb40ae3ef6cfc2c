import FlowModel
import MonitorService
import Testing

@Suite("sources, notices and collector_hours in usher.yaml")
struct SourceSettingTests {
    /// Eleven lines, behind which a test writes its own.
    private static let school = """
        school:
          id: littletown
          name: Littletown Primary
          sites: [main]
        calendar: calendar
        timetable: timetable.csv
        staff: staff.csv
        signers: allowed_signers
        catalogue:
          shipped: ../catalogue
        sources:

        """

    private static let tls = "{certificate: tls/cert.pem, key: /etc/usher/key.pem, client_authorities: tls/ca.pem}"

    private func read(_ sources: String) -> (UsherConfiguration?, [ConfigurationFault]) {
        ConfigurationFile.read(Self.school + sources, name: "usher.yaml", folder: "/etc/school")
    }

    private func address(_ text: String) throws -> IPAddress {
        let address = IPAddress(Array(text.utf8).span)
        return try #require(address)
    }

    @Test("a file is resolved against the folder; without any place nothing is live")
    func files() throws {
        let text = """
              - {name: a, format: squid-native, file: logs/access.log}
              - {name: b, format: squid-native, file: /var/log/squid/access.log}
              - {name: c, format: squid-native}

            """
        let sources = try #require(read(text).0).sources
        #expect(
            sources.map(\.intake) == [
                .file("/etc/school/logs/access.log"), .file("/var/log/squid/access.log"), .handedIn,
            ])
    }

    @Test(
        "a listener has transport, address, port, and whose lines it takes",
        arguments: [
            ("squid-tcp://127.0.0.1:5140", ListenerDeclaration.Transport.squidTCP, "127.0.0.1", 5_140),
            ("squid-udp://10.0.0.1:1", .squidUDP, "10.0.0.1", 1),
            ("syslog-udp://[::1]:514", .syslogUDP, "::1", 514),
            ("syslog-tcp://0.0.0.0:65535", .syslogTCP, "0.0.0.0", 65_535),
        ])
    func listener(text: String, transport: ListenerDeclaration.Transport, host: String, port: Int) throws {
        let (read, faults) = read(
            "  - {name: a, format: squid-native, listen: '\(text)', from: [10.20.0.5, 'fe80::1']}\n")
        #expect(faults.isEmpty)
        let listener = ListenerDeclaration(
            transport: transport, address: try address(host), port: port,
            peers: [try address("10.20.0.5"), try address("fe80::1")])
        #expect(read?.sources.map(\.intake) == [.listener(listener)])
    }

    @Test("an interface brings packets, by its name alone")
    func interfaces() throws {
        let (read, faults) = read(
            """
              - {name: a, format: capture, interface: enp3s0}
              - {name: b, format: capture, interface: enp4s0, leases: leases.csv}

            """)
        #expect(faults.isEmpty)
        #expect(
            read?.sources.map(\.intake) == [
                .interface("enp3s0", leases: nil), .interface("enp4s0", leases: "/etc/school/leases.csv"),
            ])
    }

    @Test(
        "an interface is refused with lines, with another place, and under a name that none has",
        arguments: [
            "{name: a, format: squid-native, interface: enp3s0}", "{name: a, format: capture, file: /var/log/a.pcap}",
            "{name: a, format: capture, interface: enp3s0, file: /var/log/a.pcap}",
            "{name: a, format: capture, interface: any}", "{name: a, format: capture, leases: leases.csv}",
            "{name: a, format: capture, interface: ../etc}",
            "{name: a, format: capture, interface: 'a b'}", "{name: a, format: capture, interface: ''}",
            "{name: a, format: capture, interface: abcdefghijklmnop}",
            "{name: a, format: capture, interface: m0}\n  - {name: b, format: capture, interface: m0}",
        ])
    func refusedInterfaces(_ entry: String) {
        let (configuration, faults) = read("  - \(entry)\n")
        #expect(configuration == nil && faults.count == 1, "\(faults)")
    }

    @Test("a listener with TLS names three files")
    func withTLS() throws {
        let text =
            "  - {name: a, format: squid-native, listen: 'syslog-tls://[::]:6514', from: [10.20.0.5], tls: \(Self.tls)}\n"
        guard case .listener(let listener) = try #require(read(text).0).sources.first?.intake else {
            Issue.record("it is not a listener")
            return
        }
        #expect(
            listener.tls
                == ListenerTLS(
                    certificate: "/etc/school/tls/cert.pem", key: "/etc/usher/key.pem",
                    clientAuthorities: "/etc/school/tls/ca.pem"))
    }

    /// What stands behind the name and format of a source on line 12, the column of the fault there, and its problem.
    @Test(
        "refused, with its place",
        arguments: [
            ("listen: 'tcp://127.0.0.1:1', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://127.0.0.1', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://127.0.0.1:0', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://127.0.0.1:65536', from: ['::1']", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://localhost:99', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://::1:99', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://[127.0.0.1]:9', from: ['::1']", 45, "sources.listen is not a place to listen at"),
            ("listen: 'squid-tcp://:99', from: [10.0.0.1]", 45, "sources.listen is not a place to listen at"),
            ("listen: 'syslog-tls://[::]:99', from: [10.0.0.1]", 45, "sources.listen and tls do not fit together"),
            (
                "listen: 'syslog-tcp://[::]:99', from: ['::1'], tls: \(tls)", 45,
                "sources.listen and tls do not fit together"
            ),
            ("listen: 'squid-tcp://[::]:99'", 5, "sources.from must name the addresses that may send"),
            ("listen: 'squid-tcp://[::]:99', from: [proxy]", 74, "sources.from must name the addresses that may send"),
            (
                "listen: 'squid-tcp://[::]:99', from: ['::1', 10.0.0.0/8]", 74,
                "sources.from must name the addresses that may send"
            ),
            ("from: [10.0.0.1]", 5, "sources.listen is missing"),
            ("tls: \(tls)", 5, "sources.listen is missing"),
            ("file: a.log, from: [10.0.0.1]", 43, "sources.file cannot stand beside listen, from or tls"),
            (
                "file: a.log, listen: 'squid-tcp://[::]:9', from: ['::1']", 43,
                "sources.file cannot stand beside listen, from or tls"
            ),
            ("file: [a.log]", 43, "sources.file must be text"),
            ("logformat: '%ts'", 48, "sources.logformat is given for another format"),
            ("listens: a", 37, "unknown setting in sources"),
        ])
    func refused(entry: String, column: Int, problem: String) {
        let (configuration, faults) = read("  - {name: a, format: squid-native, \(entry)}\n")
        #expect(configuration == nil)
        #expect(faults.map(\.problem) == [problem])
        #expect(faults.map(\.line) == [12])
        #expect(faults.map(\.column) == [column])
        #expect(faults.allSatisfy { !$0.hint.isEmpty })
    }

    @Test(
        "of the files of TLS none may be missing, and nothing else stands there",
        arguments: [
            ("{certificate: a, key: b}", ["sources.tls.client_authorities is missing"]),
            ("{certificate: a, client_authorities: b}", ["sources.tls.key is missing"]),
            ("{key: a, client_authorities: b}", ["sources.tls.certificate is missing"]),
            ("{certificate: a, key: b, client_authorities: c, ca: d}", ["unknown setting in sources.tls"]),
            ("yes", ["sources.tls must be a mapping of names to values"]),
        ])
    func refusedTLS(entry: String, problems: [String]) {
        let text = "  - {name: a, format: squid-native, listen: 'syslog-tls://[::]:99', from: ['::1'], tls: \(entry)}\n"
        let (configuration, faults) = read(text)
        #expect(configuration == nil)
        #expect(Set(problems).isSubset(of: faults.map(\.problem)))
        #expect(faults.allSatisfy { $0.line == 12 && $0.column > 0 })
    }

    @Test("two sources share neither name nor place, since a line would count twice")
    func shared() {
        let text = """
              - {name: a, format: squid-native, file: a.log}
              - {name: a, format: squid-native, file: b.log}
              - {name: b, format: squid-native, file: /etc/school/a.log}
              - {name: c, format: squid-native, listen: 'squid-tcp://[::1]:99', from: ['::1']}
              - {name: d, format: squid-native, listen: 'syslog-tcp://[::1]:99', from: ['::1']}
              - {name: e, format: squid-native, listen: 'squid-udp://[::1]:99', from: ['::1']}
              - {name: f, format: squid-native, file: /etc/school//logs/.././a.log}
              - {name: g, format: squid-native, file: ../a.log}

            """
        let faults = read(text).1
        #expect(
            faults.map { "\($0.line): \($0.problem)" } == [
                "13: sources.name is the name of another source too", "14: sources.file is read by another source too",
                "16: sources.listen is read by another source too", "18: sources.file is read by another source too",
            ])
    }

    private static let source = "  - {name: a, format: squid-native}\n"

    @Test("who mails, and from which address; without the entry nobody is told by mail")
    func notices() throws {
        #expect(try #require(read(Self.source).0).notices == nil)
        let text = Self.source + "notices: {sendmail: /usr/sbin/sendmail, from: usher@school.example}\n"
        let configuration = try #require(read(text).0)
        let notices = try #require(configuration.notices)
        #expect(notices.sendmail == "/usr/sbin/sendmail")
        #expect(notices.from == "usher@school.example")
    }

    @Test(
        "a notice that could not be sent is refused",
        arguments: [
            ("{sendmail: sendmail, from: usher@school.example}", 21, "notices.sendmail is not an absolute path"),
            ("{sendmail: /usr/sbin/sendmail, from: usher}", 47, "notices.from is not a mail address"),
            ("{sendmail: /usr/sbin/sendmail, from: 'a b@c'}", 47, "notices.from is not a mail address"),
            ("{sendmail: /usr/sbin/sendmail}", 10, "notices.from is missing"),
            ("{from: usher@school.example}", 10, "notices.sendmail is missing"),
            ("{sendmail: /bin/a, from: a@b, to: c@d}", 40, "unknown setting in notices"),
        ])
    func refusedNotices(entry: String, column: Int, problem: String) {
        let (configuration, faults) = read(Self.source + "notices: \(entry)\n")
        #expect(configuration == nil)
        #expect(faults.map { "\($0.line):\($0.column): \($0.problem)" } == ["13:\(column): \(problem)"])
    }

    @Test("silence is counted in hours, from one to two days")
    func collectorHours() throws {
        #expect(try #require(read(Self.source).0).collectorHours == 4)
        for hours in [1, 48] {
            #expect(try #require(read(Self.source + "collector_hours: \(hours)\n").0).collectorHours == hours)
        }
        for hours in ["0", "49", "two", "1.5"] {
            let faults = read(Self.source + "collector_hours: \(hours)\n").1
            #expect(faults.map { "\($0.line):\($0.column)" } == ["13:18"])
        }
    }
}
