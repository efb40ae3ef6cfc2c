import FlowDecoding
import Testing

@Suite struct HTTPHostTests {
    @Test(arguments: [
        ("Host: www.Example.ORG", "www.example.org"), ("hOsT:a.example", "a.example"),
        ("Host:\t a.example \t", "a.example"),
        ("Host: a.example:8080", "a.example"), ("Host: a.example:", "a.example"), ("Host: a.example.", "a.example"),
        ("Host: 192.0.2.7:80", "192.0.2.7"), ("Host: [2001:DB8::1]:80", "2001:db8::1"), ("Host: [::1]", "::1"),
        ("Host: 2001:db8::1", "2001:db8::1"), ("Host: intranet", "intranet"), ("Host: %s", "%s"),
        ("Host:\r\n a.example", "a.example"), ("Host:\n\t\n a.example", "a.example"),
    ])
    func hosts(_ line: String, _ host: String) {
        #expect(HTTPReading.host(line) == [host])
    }

    @Test(arguments: [
        "Host:", "Host: ", "Host", "Host : a.example", " Host: a.example", "X-Host: a.example", "Hosts: a.example",
        "Referer: http://a.example/", "Origin: http://a.example", "X: y\r\n Host: a.example", "Host: a.example\r\n .b",
        "Host: a b", "Host: a,b example", "Host: me@a.example", "Host: a.example/x", "Host: a.example:x",
        "Host: a.example:65536", "Host: a.example:123456", "Host: [::1", "Host: [::1]x", "Host: [a.example]", "Host: .",
        "Host: a\u{0}.example", "Host: \u{e4}.example", "Host: a\\b.example", "Host: http://a.example", "Host: [::1]:x",
    ])
    func notHosts(_ line: String) {
        #expect(HTTPReading.host(line) == [])
    }

    @Test func namesAreBounded() {
        let longest = String(repeating: "a", count: HTTPAuthority.longestHost)
        #expect(HTTPReading.host("Host: " + longest) == [longest])
        #expect(HTTPReading.host("Host: a" + longest) == [])
    }

    @Test func theFirstHostCounts() {
        for (lines, names, isFaulty) in [
            ("Host: a.example\r\nHost: a.example", ["http_host a.example"], false),
            ("Host: a.example\r\nHost: b.example", ["http_host a.example"], true),
            ("Host: a.example\r\nHost: ?", ["http_host a.example"], true),
            ("Host: ?\r\nHost: b.example", [], true), ("Host:", [], false), ("Accept: b.example", [], false),
        ] {
            var reader = HTTPRequestReader()
            var seen: [String] = []
            _ = reader.read(Array("GET / HTTP/1.1\r\n\(lines)\r\n\r\n".utf8).span) { seen.append(written($0)) }
            #expect(seen == names)
            #expect(reader.sawFaultyHost == isFaulty)
        }
    }

    @Test(arguments: [
        ("GET http://A.example/ HTTP/1.1", "http_absuri a.example"),
        ("GET https://u:p@a.example:443?x=http://b.example HTTP/1.1", "http_absuri a.example"),
        ("GET ftp://a@b@c.example#x HTTP/1.1", "http_absuri c.example"),
        ("CONNECT a.example:443 HTTP/1.1", "http_connect a.example"),
        ("CONNECT [2001:db8::1]:443 HTTP/1.1", "http_connect 2001:db8::1"),
        ("CONNECT 192.0.2.1:443 HTTP/1.0", "http_connect 192.0.2.1"),
        ("CONNECT a.example:25 / HTTP/1.0", "http_connect a.example"),
    ])
    func targets(_ line: String, _ name: String) {
        #expect(HTTPReading(line + "\r\n").names == [name])
    }

    @Test(arguments: [
        "GET /http://a.example/ HTTP/1.1", "GET http:/a.example/ HTTP/1.1", "GET http:///a HTTP/1.1",
        "GET x?http://a/ HTTP/1.1",
        "GET http://b.example\\@a.example/ HTTP/1.1", "GET a.example:443 HTTP/1.1", "CONNECT / HTTP/1.1",
        "CONNECT u@a.example:443 HTTP/1.1", "CONNECT http://a.example/ HTTP/1.1", "CONNECT HTTP/1.1",
        "GET aaaaaaaaaaaaaaaaa://a.example/ HTTP/1.1",
    ])
    func targetsWithoutHost(_ line: String) {
        #expect(HTTPReading(line + "\r\n").names == [])
    }
}
