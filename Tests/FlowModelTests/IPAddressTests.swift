import FlowModel
import Testing

@Suite struct IPAddressTests {
    /// RFC 5952 sections 1, 2 and 4: many texts of one address, and the one canonical text.
    @Test(arguments: [
        ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:0db8::1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:db8:0:0:1::1", "2001:db8::1:0:0:1"),
        ("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
        ("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
        ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
        ("2001:db8:aaaa:bbbb:cccc:dddd:eeee:AAAA", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa"),
        ("0:0:0:0:0:0:0:0", "::"),
        ("::1", "::1"),
        ("fe80::", "fe80::"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ])
    func canonicalText(_ text: String, _ canonical: String) {
        #expect(IPAddress(text)?.description == canonical)
    }

    @Test(arguments: ["192.0.2.1", "0.0.0.0", "255.255.255.255", "10.20.1.35"])
    func dottedDecimalRoundTrips(_ text: String) {
        #expect(IPAddress(text)?.description == text)
        #expect(IPAddress(text)?.isIPv4 == true)
    }

    @Test(arguments: ["::ffff:192.0.2.1", "::FFFF:c000:201", "0:0:0:0:0:ffff:192.0.2.1"])
    func mappedAddressIsTheIPv4Address(_ text: String) {
        #expect(IPAddress(text) == IPAddress("192.0.2.1"))
    }

    @Test(arguments: [
        "", ".", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.04", "256.1.1.1", "1.2.3.4:80", "1..2.3", "1.2.3.", ".1.2.3",
        " 1.2.3.4", "1.2.3.4 ", "+1.2.3.4", "1.2.3.-4", "１.2.3.4", ":", ":::", "1::2::3", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "12345::", "g::1", "[::1]", "fe80::1%eth0",
        "1:2:3:4:5:6:7:",
        ":1:2:3:4:5:6:7", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4",
    ])
    func refuses(_ text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func everyIPv6AddressRoundTrips() {
        var random = SplitMix64(seed: 5952)
        for _ in 0..<2000 {
            // Zeros are made likely, so that runs of zero groups occur.
            let address = IPAddress(
                high: random.next() & random.next() & random.next(), low: random.next() & random.next())
            #expect(IPAddress(address.description) == address)
        }
    }
}
