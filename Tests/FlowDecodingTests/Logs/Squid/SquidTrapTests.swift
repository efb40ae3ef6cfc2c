import FlowDecoding
import FlowModel
import Testing

/// The ways in which a Squid log misleads, each by its name.
@Suite struct SquidTrapTests {
    private let format = SquidNativeFormat()

    @Test func timeIsTheEndAndTheStartIsReckonedBack() throws {
        let flow = try #require(format.flow(NativeLine().text))
        #expect(flow.time.start == Timestamp(milliseconds: 1_795_384_172_362))
        #expect(flow.time.end == Timestamp(milliseconds: 1_795_384_192_394))
    }

    @Test func bumpedTunnelIsLoggedTwiceAndOnlyTheSecondIsUse() {
        let preamble = NativeLine(elapsed: "0", result: "NONE_NONE/200", size: "0", hierarchy: "HIER_NONE/-")
        #expect(format.flow(preamble.text)?.outcome == .tunnelPreamble)
        #expect(format.flow(NativeLine().text)?.outcome == .delivered)
    }

    @Test func olderSquidCallsThePreambleTagNone() {
        let preamble = NativeLine(elapsed: "0", result: "TAG_NONE/200", size: "0", hierarchy: "HIER_NONE/-")
        #expect(format.flow(preamble.text)?.outcome == .tunnelPreamble)
    }

    @Test(arguments: ["TCP_DENIED/403", "TCP_DENIED_ABORTED/403", "TCP_DENIED_REPLY/200", "TCP_MISS/403"])
    func deniedIsNotUse(_ result: String) {
        #expect(format.flow(NativeLine(result: result).text)?.outcome == .denied)
    }

    @Test(arguments: ["TCP_DENIED/407", "TCP_DENIED_ABORTED/407", "TCP_MISS/407"])
    func askingForCredentialsIsNotUse(_ result: String) {
        #expect(format.flow(NativeLine(result: result, user: "-").text)?.outcome == .authenticationRequired)
    }

    @Test(arguments: ["error:invalid-request", "error:transaction-end-before-headers", "-"])
    func pseudoURLIsNoExchange(_ url: String) {
        let line = NativeLine(result: "NONE_NONE/400", method: "GET", url: url, hierarchy: "HIER_NONE/-")
        #expect(format.read(line.text) == .unreadable(.pseudoURL))
    }

    @Test func userWithSpacesDoesNotShiftTheColumns() {
        let line = NativeLine(user: "jane smith of year 4")
        #expect(format.userField(line.text) == "jane smith of year 4")
        #expect(format.flow(line.text)?.client.user == "jane smith of year 4")
    }

    @Test func userMadeOfBlanksAndFieldsIsOneName() {
        #expect(format.userField(NativeLine(user: "x HIER_NONE/- text/html").text) == "x HIER_NONE/- text/html")
        #expect(
            format.userField(NativeLine(user: "x 200 GET http://a.b/ j.smith").text) == "x 200 GET http://a.b/ j.smith")
        #expect(format.userField(NativeLine(user: " j.smith").text) == " j.smith")
        #expect(format.userField(NativeLine(user: "j.smith ").text) == "j.smith ")
    }

    @Test func encodedUserIsDecoded() {
        #expect(format.flow(NativeLine(user: "si%c3%a2n.o'brien").text)?.client.user == "siân.o'brien")
        #expect(format.flow(NativeLine(user: #"littletown\\j.smith"#).text)?.client.user == #"littletown\j.smith"#)
        #expect(format.flow(NativeLine(user: "a\"b%25c").text)?.client.user == "a\"b%c")
    }

    @Test func undecodableUserIsNobody() {
        #expect(format.read(NativeLine(user: #"town\roger"#).text) == .unreadable(.unreadableUser))
        #expect(format.read(NativeLine(user: "a%zz").text) == .unreadable(.unreadableUser))
    }

    @Test func IPv6ClientIsBare() {
        #expect(format.flow(NativeLine(client: "2001:db8::1").text)?.client.address == IPAddress("2001:db8::1"))
        #expect(format.flow(NativeLine(client: "::1").text)?.client.address == IPAddress("::1"))
    }

    @Test func headerBlocksAreCutOff() {
        let headers =
            #" text/html [Cookie: s=1; x="%5by%5d"\r\nReferer: http://www.facebook.com/ HIER_NONE/- -\r\n] [HTTP/1.1 200 OK\r\n]"#
        let line = NativeLine(method: "GET", url: "http://www.example.org/a", rest: headers)
        #expect(format.userField(line.text) == "j.smith")
        #expect(format.flow(line.text)?.host == HostName("www.example.org"))
        #expect(format.flow(line.text)?.referer == nil)
    }

    @Test func missingMediaTypeAndExtraTokensAreTolerated() {
        for rest in ["", " text/plain 902351708.872", " - www.youtube.com splice", " text/html; charset=utf-8"] {
            #expect(format.flow(NativeLine(rest: rest).text)?.client.user == "j.smith")
        }
    }

    @Test func mediaTypeCannotPassForTheHierarchy() {
        #expect(format.userField(NativeLine(rest: " HIER_DIRECT/192.0.2.9").text) == "j.smith")
    }

    @Test(arguments: ["DIRECT/192.0.2.1", "NONE/-", "FIRST_UP_PARENT/localhost", "TIMEOUT_HIER_DIRECT/192.0.2.1"])
    func olderAndTimedOutHierarchiesAreKnown(_ hierarchy: String) {
        #expect(format.userField(NativeLine(hierarchy: hierarchy).text) == "j.smith")
    }

    @Test func chainedProxiesGiveTheSameClientAndSpan() {
        let front = format.flow(NativeLine(hierarchy: "FIRSTUP_PARENT/127.0.0.1").text)
        #expect(front == nil)
        let known = format.flow(NativeLine(hierarchy: "HIER_PARENT_HIT/127.0.0.1").text)
        #expect(known == format.flow(NativeLine().text))
    }

    @Test(arguments: [
        "TCP_MISS/502", "TCP_MISS/503", "NONE_NONE/503", "NONE_NONE/400", "NONE_NONE/000", "TCP_MISS/000",
    ])
    func nothingDeliveredIsNotUse(_ result: String) {
        #expect(format.flow(NativeLine(result: result).text)?.outcome == .failed)
    }

    @Test func abortedIsUseOnlyWhenBytesCame() {
        #expect(format.flow(NativeLine(result: "TCP_TUNNEL_ABORTED/200", size: "0").text)?.outcome == .failed)
        #expect(format.flow(NativeLine(result: "TCP_TUNNEL_ABORTED/200", size: "9").text)?.outcome == .delivered)
    }

    @Test func pathAndQueryLeaveNoTrace() throws {
        let url = "http://www.example.org/private/path?q=search+terms#part"
        let flow = try #require(format.flow(NativeLine(method: "GET", url: url).text))
        let told = String(describing: flow)
        for part in ["private", "path", "search", "part", "?"] { #expect(!told.contains(part)) }
    }
}
