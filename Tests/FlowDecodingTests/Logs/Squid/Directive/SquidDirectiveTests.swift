import FlowDecoding
import FlowModel
import Testing

@Suite struct SquidDirectiveTests {
    private static let recommended =
        #"logformat hostonly %tS %ts.%03tu %>a "%[un" %Ss/%03>Hs %>st %<st %rm %>rd:%>rP %ssl::>sni"#

    @Test func recommendedLineIsReadWhole() throws {
        let format = try SquidDirective.compile(Self.recommended)
        let line =
            #"1795386033.173 1795386033.233 10.20.1.35 "jane smith" TCP_TUNNEL/200 793 3982 CONNECT www.example.org:443 sni.example.org"#
        let flow = try #require(format.flow(line))
        #expect(flow.time.start == Timestamp(milliseconds: 1_795_386_033_173))
        #expect(flow.time.end == Timestamp(milliseconds: 1_795_386_033_233))
        #expect(flow.client == ClientIdentity(user: "jane smith", address: IPAddress("10.20.1.35"), hardware: nil))
        #expect(flow.host == HostName("www.example.org"))
        #expect(flow.serverName == HostName("sni.example.org"))
        #expect(flow.form == .tunnel && flow.outcome == .delivered)
        #expect(flow.up == ByteCount(793) && flow.down == ByteCount(3982))
    }

    @Test func quoteInsideTheRecommendedUserDoesNotEndIt() throws {
        let format = try SquidDirective.compile(Self.recommended)
        let line = #"1.000 2.000 10.20.1.35 "a" TCP_X/200 b" TCP_MISS/200 7 8 GET www.example.org:80 -"#
        #expect(format.userField(line) == #"a" TCP_X/200 b"#)
        #expect(format.flow(line)?.serverName == nil)
    }

    @Test func hostOfIPv6KeepsItsPortApart() throws {
        let format = try SquidDirective.compile(Self.recommended)
        let flow = format.flow(#"1.000 2.000 ::1 "-" TCP_TUNNEL/200 7 8 CONNECT [2001:db8::1]:443 -"#)
        #expect(flow?.client == ClientIdentity(user: nil, address: IPAddress("::1"), hardware: nil))
        #expect(flow?.host == nil)
        #expect(flow?.outcome == .delivered)
    }

    @Test func squidMeansTheNativeFormat() throws {
        #expect(try SquidDirective.compile("squid") is SquidNativeFormat)
    }

    /// A tunnel of twenty seconds is one instant at its end, which can never be placed in a lesson.
    @Test(arguments: ["common", "combined"])
    func formatsWithoutDurationKnowTheEndOnly(_ name: String) throws {
        let headers = name == "combined" ? #" "http://www.facebook.com/x" "Mozilla/5.0 \"x\" y""# : ""
        let line =
            #"10.20.1.35 - jane smith [22/Nov/2026:21:49:52 +0100] "CONNECT www.example.org:443 HTTP/1.1" 200 302470"#
            + headers + " TCP_TUNNEL:HIER_DIRECT"
        let flow = try #require(try SquidDirective.compile(name).flow(line))
        #expect(flow.time == .endOnly(Timestamp(milliseconds: 1_795_380_592_000)))
        #expect(flow.client.user == "jane smith")
        #expect(flow.host == HostName("www.example.org") && flow.form == .tunnel)
        #expect(flow.referer == (name == "combined" ? HostName("www.facebook.com") : nil))
    }

    @Test func commonToleratesHeaderBlocksAndPseudoURLs() throws {
        let format = try SquidDirective.compile("common")
        let line =
            #"10.20.1.35 - - [22/Nov/2026:21:49:52 +0000] "GET http://a.example/x HTTP/1.1" 200 9 TCP_MISS:HIER_DIRECT"#
        #expect(format.flow(line + #" [Cookie: a "b" [c\r\n] [HTTP/1.1 200 OK\r\n]"#) == nil)
        #expect(format.flow(line + #" [Cookie: a "b"\r\n] [HTTP/1.1 200 OK\r\n]"#) == format.flow(line))
        let pseudo =
            #"10.20.1.35 - - [22/Nov/2026:21:49:52 +0000] "- error:transaction-end-before-headers NONE/0.0" 0 0 NONE_NONE:HIER_NONE"#
        #expect(format.read(pseudo) == .unreadable(.pseudoURL))
    }

    @Test func encodingFollowsTheQuoting() throws {
        let start = "%tS %>rd %>Hs "
        let cases: [(String, String, String?)] = [
            (#""%un""#, #""ann \"x\" \\lee""#, #"ann "x" \lee"#), (#""%[un""#, #""si%c3%a2n""#, "siân"),
            ("%#un", "ann%20lee", "ann lee"), ("[%un]", #"[town\\ann]"#, #"town\ann"#),
            ("%un", "ann%20lee", "ann%20lee"),
            ("%'un", "ann lee", "ann lee"),
        ]
        for (field, value, name) in cases {
            let flow = try SquidDirective.compile(start + field).flow("1.000 www.example.org 200 " + value)
            #expect(flow?.client.user == name)
        }
    }

    @Test func surestUserIsTaken() throws {
        let format = try SquidDirective.compile(#"%ts "%un" "%ul" %>rd %>Hs"#)
        #expect(format.flow(#"9 "cert" "login" www.example.org 200"#)?.client.user == "login")
    }

    @Test func durationGivesTheOtherEnd() throws {
        let backward = try SquidDirective.compile("%ts.%03tu %6tr %>a %>rd %>Hs")
        #expect(backward.flow("10.500   1500 10.0.0.1 a.example 200")?.time.start == Timestamp(milliseconds: 9000))
        let forward = try SquidDirective.compile("%tS %-6tr %>a %>rd %>Hs")
        #expect(forward.flow("9.000 1500   10.0.0.1 a.example 200")?.time.end == Timestamp(milliseconds: 10_500))
        let start = try SquidDirective.compile("%tS %>a %>rd %>Hs")
        #expect(start.flow("9.000 10.0.0.1 a.example 200")?.time == .startOnly(Timestamp(milliseconds: 9000)))
    }

    @Test func hardwareRefererAndLiteralPercentAreRead() throws {
        let format = try SquidDirective.compile(#"100%% %tS [%>eui] %ru %>Hs "%{Referer}>h" "%{User-Agent}>h""#)
        let flow = format.flow(
            #"100% 9.000 [02:00:5e:10:00:01] http://a.example/p 200 "https://b.example/q?x" "U \"A\"""#)
        #expect(flow?.client.hardware == MACAddress("02:00:5e:10:00:01"))
        #expect(flow?.host == HostName("a.example"))
        #expect(flow?.referer == HostName("b.example"))
    }

    @Test func unknownCodesArePassedOver() throws {
        let format = try SquidDirective.compile("%tS %newer::>code{x} %>a %>rd %>Hs")
        #expect(format.flow("9.000 anything 10.0.0.1 a.example 200") != nil)
    }

    @Test(arguments: [
        ("8.000 10.000 10.0.0.1 a.example 200", Anomaly?.none),
        ("10.000 8.000 10.0.0.1 a.example 200", .unreadableTime),
        ("8 10.000 10.0.0.1 a.example 200", .unreadableTime), ("8.000 10.000 10.0.0.1 a.example x", .unreadableStatus),
        ("8.000 10.000 10.0.0.1 - 200", .pseudoURL), ("8.000 10.000 10.0.0.1 a..b 200", .unreadableHost),
        ("8.000 10.000 10.0.0 a.example 200", .unreadableClient), ("8.000 10.000 10.0.0.1 a.example", .formatMismatch),
        ("", .formatMismatch),
    ])
    func refusesLines(_ line: String, _ anomaly: Anomaly?) throws {
        let format = try SquidDirective.compile("%tS %ts.%03tu %>a %>rd %>Hs")
        if let anomaly {
            #expect(format.read(line) == .unreadable(anomaly))
        } else {
            #expect(format.flow(line) != nil)
        }
    }

    @Test func identityDoesNotLookBeyondItsFields() throws {
        let format = try SquidDirective.compile(Self.recommended)
        #expect(format.userField(#"x x.xxx ? "jane smith" / - - ? ?:? ?"#) == "jane smith")
    }

    @Test func gateRulesOutStrangersOnly() throws {
        let format = try SquidDirective.compile(#"%tS %>a "%un" %>rd %>Hs"#)
        let lines = ["j.smith", "a.jones", #"town\\j.smith"#, #"o\"neil"#].map {
            "9.000 10.0.0.1 \"\($0)\" a.example 200\n"
        }
        let found = format.candidates(lines.joined() + "broken\n", IdentityGate(users: ["j.smith", "o\"neil"]))
        #expect(found.lines.contains { $0.contains("\"j.smith\"") })
        #expect(found.lines.contains { $0.contains("neil") })
        #expect(found.lines.contains("broken"))
        #expect(!found.lines.contains { $0.contains("a.jones") })
        #expect(found.count.lines == 5)
    }
}
