import FlowModel
import Testing

@Suite struct HostNameTests {
    @Test(arguments: [
        ("WWW.Example.ORG", "www.example.org"), ("www.example.org.", "www.example.org"), ("a.b", "a.b"),
        ("xn--caf-dma.example", "xn--caf-dma.example"), ("_dmarc.example.org", "_dmarc.example.org"),
        ("1.2.3.x", "1.2.3.x"), ("3com.com", "3com.com"),
    ])
    func acceptsAndFolds(_ text: String, _ folded: String) {
        #expect(HostName(text)?.text == folded)
    }

    @Test(arguments: [
        "", ".", "localhost", "a..b", ".a.b", "a.b..", "192.0.2.1", "256.256.256.256", "example.123", "a.b:443",
        "user@a.b", "a b.c", " a.b", "a.b ", "a.b/c", "café.example", "a.b\u{0}", "a.b\n", "[2001:db8::1]", "*.a.b",
        "www.facebook.com from 10.0.0.5", "a%2eb.c",
    ])
    func refuses(_ text: String) {
        #expect(HostName(text) == nil)
    }

    @Test func labelsEndAt63Bytes() {
        #expect(HostName(String(repeating: "a", count: 63) + ".org") != nil)
        #expect(HostName(String(repeating: "a", count: 64) + ".org") == nil)
    }

    @Test func namesEndAt253Bytes() {
        let labels = Array(repeating: String(repeating: "a", count: 49), count: 5).joined(separator: ".")
        #expect(HostName(labels + ".org") != nil)
        #expect(HostName(labels + ".orgs") == nil)
        #expect(HostName(labels + ".org.") != nil)
    }
}
