import FlowDecoding
import FlowModel
import Testing

@Suite struct SquidNativeFormatTests {
    private let format = SquidNativeFormat()

    @Test func readsEveryField() throws {
        let flow = try #require(format.flow(NativeLine().text))
        #expect(flow.client == ClientIdentity(user: "j.smith", address: IPAddress("10.20.1.35"), hardware: nil))
        #expect(flow.host == HostName("www.youtube.com"))
        #expect(flow.form == .tunnel)
        #expect(flow.outcome == .delivered)
        #expect(flow.down == ByteCount(302_470))
        #expect(flow.up == nil && flow.serverName == nil && flow.referer == nil)
    }

    @Test func dashAndEmptyUserAreNobody() {
        #expect(format.flow(NativeLine(user: "-").text)?.client.user == nil)
        #expect(format.flow(NativeLine(user: "").text)?.client.user == nil)
        #expect(format.flow(NativeLine(user: "").text) != nil)
    }

    /// The first step must not depend on fields that say nothing about the client.
    @Test func identityDoesNotLookBeyondItsFields() {
        let line = NativeLine(
            stamp: "not-a-time", elapsed: "x", result: "???", size: "-1", method: "\u{7f}", url: "[[[")
        #expect(format.userField(line.text) == "j.smith")
        let whole = Array(line.text.utf8)
        guard case .fields(let fields) = format.identity(of: whole.span), let client = fields.client else {
            Issue.record("the client fields are readable")
            return
        }
        #expect(String(decoding: whole[client], as: UTF8.self) == "10.20.1.35")
    }

    @Test(arguments: [
        "", " ", "\u{0}", "j.smith", "1795384192.394  20032 10.20.1.35 TCP_TUNNEL/200 302470 CONNECT",
        "1795384192.394  20032 10.20.1.35 TCP_TUNNEL/200 302470 CONNECT www.youtube.com:443",
        "1795384192.394  20032 10.20.1.35 TCP_TUNNEL/200 302470 CONNECT www.youtube.com:443 j.smith",
        "1795384192.394  20032 10.20.1.35 TCP_TUNNEL/200 302470 CONNECT www.youtube.com:443 j.smith x/y -",
        "1795384192.394  20032 10.20.1.35 TCP_TUNNEL/200 302470 CONNECT www.youtube.com:443 HIER_NONE/- -", "[] []",
    ])
    func refusesLinesWithoutTheFields(_ line: String) {
        #expect(format.read(line) == .unreadable(.missingField))
    }

    @Test(arguments: [
        "1795384192", "1795384192.39", "1795384192.3941", "-795384192.394", "x.394", ".394", "99999999999999.000",
    ])
    func refusesTimes(_ stamp: String) {
        #expect(format.read(NativeLine(stamp: stamp).text) == .unreadable(.unreadableTime))
    }

    @Test(arguments: ["-1", "2678400001", "1.5", "99999999999999999999"])
    func refusesDurations(_ elapsed: String) {
        #expect(format.read(NativeLine(elapsed: elapsed).text) == .unreadable(.unreadableDuration))
    }

    @Test func aMonthIsTheLongestDuration() {
        #expect(format.flow(NativeLine(elapsed: "2678400000").text) != nil)
    }

    @Test(arguments: ["-1", "-", "1k", "9999999999999999999"])
    func refusesSizes(_ size: String) {
        #expect(format.read(NativeLine(size: size).text) == .unreadable(.unreadableSize))
    }

    @Test(arguments: ["TCP_MISS", "/200", "TCP_MISS/", "TCP_MISS/99", "TCP_MISS/2000", "TCP_MISS/600", "TCP_MISS/20x"])
    func refusesResults(_ result: String) {
        #expect(format.read(NativeLine(result: result).text) == .unreadable(.unreadableStatus))
    }

    @Test(arguments: ["10.20.1", "proxy.example", "10.20.1.35:80", "-"])
    func refusesClients(_ client: String) {
        #expect(format.read(NativeLine(client: client).text) == .unreadable(.unreadableClient))
    }
}
