import FlowDecoding
import FlowModel
import Testing

@Suite struct RequestTargetTests {
    private let format = SquidNativeFormat()

    private func read(_ method: String, _ url: String) -> RecordRead {
        format.read(NativeLine(method: method, url: url).text)
    }

    @Test(arguments: [
        ("GET", "http://www.example.org/"), ("GET", "http://www.example.org"),
        ("POST", "HTTPS://WWW.EXAMPLE.ORG:8443/a"),
        ("GET", "http://www.example.org?q=http://www.facebook.com/"),
        ("GET", "http://www.example.org#@www.facebook.com"),
        ("GET", "ftp://user:pass@www.example.org/file"), ("GET", "http://www.facebook.com@www.example.org/"),
        ("GET", "http://www.example.org./"), ("GET", "http://www.example.org:/"), ("CONNECT", "www.example.org:443"),
        ("CONNECT", "https://www.example.org:443"), ("CONNECT", "tunnel://www.example.org:443/"),
        ("GET", "http://www.example.org/@www.facebook.com/"),
    ])
    func findsTheHost(_ method: String, _ url: String) {
        guard case .flow(let flow) = read(method, url) else {
            Issue.record("unreadable")
            return
        }
        #expect(flow.host == HostName("www.example.org"))
        #expect(flow.form == (method == "CONNECT" ? .tunnel : .request))
    }

    @Test(arguments: [
        ("GET", "http://192.0.2.1/x"), ("GET", "http://[2001:db8::1]/x"), ("GET", "http://[2001:db8::1]:8080/"),
        ("CONNECT", "192.0.2.1:443"), ("CONNECT", "[2001:db8::1]:443"), ("GET", "http://intranet/"),
        ("CONNECT", "localhost:631"),
    ])
    func bareAddressesAndSingleLabelsHaveNoHost(_ method: String, _ url: String) {
        guard case .flow(let flow) = read(method, url) else {
            Issue.record("unreadable")
            return
        }
        #expect(flow.host == nil)
    }

    @Test(arguments: [
        ("GET", "/only/a/path"), ("GET", "www.example.org/"), ("GET", "http:///x"),
        ("GET", #"http://www.example.org\@www.facebook.com/"#), ("GET", "http://www.example.org:99999/"),
        ("GET", "http://www.example.org:8o/"), ("GET", "http://[2001:db8::1/"), ("GET", "http://[2001:db8::1]x/"),
        ("GET", "http://[www.example.org]/"), ("GET", "http://www%2eexample.org/"), ("GET", "http://user@/"),
        ("GET", "://www.example.org/"), ("CONNECT", "2001:db8::1:443"), ("CONNECT", "www..org:443"),
        ("CONNECT", ":443"),
    ])
    func refusesWhatIsNoHost(_ method: String, _ url: String) {
        #expect(read(method, url) == .unreadable(.unreadableHost))
    }
}
