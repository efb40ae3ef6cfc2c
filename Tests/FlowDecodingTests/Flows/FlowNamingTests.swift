import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowNamingTests {
    private func naming(_ names: (NameKind, String)...) -> FlowNaming {
        var naming = FlowNaming()
        for (kind, name) in names { naming.take(SeenName(kind: kind, bytes: Array(name.utf8))) }
        return naming
    }

    @Test(arguments: [.tlsServerName, .quicServerName, .googleQUICServerName, .dtlsServerName] as [NameKind])
    func namesOfHandshakes(kind: NameKind) {
        let naming = naming((kind, "www.example.org"))
        #expect(naming.serverName == HostName("www.example.org"))
        #expect(naming.host == nil && naming.isKnown && !naming.isObscured)
    }

    @Test(arguments: [.httpHost, .httpAbsoluteURI, .httpConnect, .socksHost] as [NameKind])
    func hostsTakeThePlaceOfAllBefore(kind: NameKind) {
        let naming = naming(
            (.httpHost, "old.example.org"), (.tlsServerName, "in.example.org"), (kind, "new.example.org"))
        #expect(naming.host == HostName("new.example.org"))
        #expect(naming.serverName == nil)
    }

    @Test func theTargetCountsMoreThanTheHeaderBesideIt() {
        for kind in [.httpAbsoluteURI, .httpConnect] as [NameKind] {
            let target = (kind, "target.example.org")
            #expect(naming(target, (.httpHost, "header.example.org")).host == HostName("target.example.org"))
            let next = naming(target, (.httpHost, "header.example.org"), (.httpHost, "next.example.org"))
            #expect(next.host == HostName("next.example.org"))
            let inside = naming(target, (.tlsServerName, "in.example.org"), (.httpHost, "next.example.org"))
            #expect(inside.host == HostName("next.example.org"))
        }
        let inside = naming(
            (.httpConnect, "a.example.org"), (.httpHost, "a.example.org"), (.tlsServerName, "b.example.org"))
        #expect(inside.host == HostName("a.example.org") && inside.serverName == HostName("b.example.org"))
    }

    @Test(arguments: NameKind.allCases.filter { $0.rawValue.hasSuffix("_qry") || $0.rawValue.hasSuffix("_resp") })
    func namesOfDNSAreAboutOtherFlows(kind: NameKind) {
        #expect(!naming((kind, "www.example.org")).isKnown)
    }

    @Test func coversAndWhatIsNoHostNameAreNotBelieved() {
        var cover = FlowNaming()
        cover.take(SeenName(kind: .tlsServerName, bytes: Array("cover.example.org".utf8), isCover: true))
        #expect(!cover.isKnown && cover.isObscured)
        #expect(naming((.httpHost, "192.0.2.1")).isObscured)
        #expect(naming((.tlsServerName, "a\0.example.org")).isObscured)
        let after = naming((.httpHost, "www.example.org"), (.httpHost, "no name"))
        #expect(!after.isKnown && after.isObscured)
    }

    @Test func otherNamesDifferAndMoreOfThemDoNot() {
        let (one, other) = ((NameKind.httpHost, "one.example.org"), (NameKind.httpHost, "two.example.org"))
        let server = (NameKind.tlsServerName, "in.example.org")
        #expect(!naming(one).differs(from: naming()))
        #expect(!naming(one, one).differs(from: naming(one)))
        #expect(!naming(one, server).differs(from: naming(one)))
        #expect(!naming(one, server).differs(from: naming(server)))
        #expect(naming(one, other).differs(from: naming(one)))
        #expect(naming(one, (.httpHost, "no name")).differs(from: naming(one)))
        #expect(naming(one).differs(from: naming((.httpHost, "no name"))))
        #expect(naming(server, (.tlsServerName, "b.example.org")).differs(from: naming(server)))
    }
}
