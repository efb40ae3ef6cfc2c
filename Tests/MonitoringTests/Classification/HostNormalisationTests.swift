import FlowModel
import Monitoring
import Testing

@Suite("Reading a written host")
struct HostNormalisationTests {
    @Test(arguments: [
        ("www.example.org", "www.example.org"), ("WWW.Example.ORG", "www.example.org"), ("example.org.", "example.org"),
        ("example.org.:443", "example.org"), ("example.org:1", "example.org"), ("example.org:65535", "example.org"),
        ("https://example.org/a?b#c", "example.org"), ("HTTPS://example.org", "example.org"),
        ("//example.org/a", "example.org"), ("http://u:p@example.org:8080/", "example.org"),
        ("http://facebook.com@example.org/", "example.org"), ("http://a@b@example.org/", "example.org"),
        ("http://example.org?x=1", "example.org"), ("http://example.org#f", "example.org"),
        ("example.org/facebook.com", "example.org"), (" \t example.org \r\n", "example.org"),
        ("example.org,", "example.org"), ("\u{ff45}xample.org", "example.org"), ("example\u{3002}org", "example.org"),
        ("example\u{ff0e}org", "example.org"), ("b\u{fc}cher.example", "xn--bcher-kva.example"),
        ("B\u{dc}CHER.example", "xn--bcher-kva.example"), ("_sip._tcp.example.org", "_sip._tcp.example.org"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("f\u{430}cebook.com", "xn--fcebook-2fg.com"),
    ])
    func reads(input: String, host: String) {
        #expect(HostNormalisation(input).host?.text == host)
    }

    @Test(arguments: [
        ("", HostNormalisation.Unreadable.empty), ("   ", .empty), ("http:///a", .empty), (".", .badName),
        ("youtube", .singleLabel), ("NONE", .singleLabel), (".", .badName), ("2638217507", .singleLabel),
        ("31.13.64.35", .address), ("31.13.64.35:443", .address), ("::1", .address), ("[::1]:443", .address),
        ("2a03:2880:f12f:83:face:b00c:0:25de", .address), ("example.org:0", .badPort), ("example.org:99999", .badPort),
        ("example.org:80:80", .badPort), ("example.org:", .badPort), ("error:invalid-request", .badPort),
        ("facebook com", .forbiddenCharacter), ("facebook.com\u{0}.evil.example", .forbiddenCharacter),
        ("http://evil.example\\@facebook.com", .forbiddenCharacter), ("facebook..com", .badName),
        ("www..youtube.com..", .badName), (".facebook.com", .badName), ("facebook.com%2eevil.example", .badName),
        ("157.240.289", .badName), ("fac\u{ad}ebook.com", .unmappable), ("face\u{200d}book.com", .unmappable),
        ("e\u{301}.example", .unmappable), ("\u{1f600}.example", .unmappable),
    ])
    func refuses(input: String, reason: HostNormalisation.Unreadable) {
        #expect(HostNormalisation(input).result == .failure(reason))
    }

    @Test func refusesBadUTF8AndOverlongText() {
        #expect(HostNormalisation([0x61, 0xff, 0x2e, 0x62]).result == .failure(.unmappable))
        #expect(HostNormalisation(Array(repeating: 0x61, count: 10_000)).result == .failure(.overlong))
    }

    @Test func tellsWhatItDid() {
        let steps = HostNormalisation(" HTTPS://u@Example.org.:443/x ").steps
        #expect(
            steps == [
                .trimmed, .droppedScheme, .droppedPath, .droppedUserInformation, .droppedPort, .droppedTrailingDot,
                .lowered,
            ])
        #expect(HostNormalisation("example.org").steps.isEmpty)
    }

    /// RFC 3492 section 7.1 (A), (B), (H, all lower case) and a well-known name.
    @Test(arguments: [
        (
            "\u{644}\u{64a}\u{647}\u{645}\u{627}\u{628}\u{62a}\u{643}\u{644}\u{645}\u{648}\u{634}\u{639}\u{631}\u{628}\u{64a}\u{61f}",
            "egbpdaj6bu4bxfgehfvwxn"
        ),
        ("\u{4ed6}\u{4eec}\u{4e3a}\u{4ec0}\u{4e48}\u{4e0d}\u{8bf4}\u{4e2d}\u{6587}", "ihqwcrb4cv8a8dqg056pqjye"),
        ("m\u{fc}nchen", "mnchen-3ya"), ("\u{3c3}", "4xa"),
    ])
    func encodesPunycode(label: String, encoded: String) {
        #expect(String(decoding: Punycode.encode(Array(label.unicodeScalars)), as: UTF8.self) == encoded)
    }
}
