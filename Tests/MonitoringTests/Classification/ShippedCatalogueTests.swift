import FlowModel
import Monitoring
import Testing

@Suite("The shipped catalogue")
struct ShippedCatalogueTests {
    private func catalogue() throws -> ServiceCatalogue { try #require(CatalogueFixture.shipped) }

    @Test func hasNoFaults() {
        let faults = ServiceCatalogue.parse(CatalogueFixture.shippedFiles).1
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
        #expect(CatalogueFixture.shippedFiles.count > 5)
    }

    /// Policy 4.1 names them; blogs are a family of services.
    @Test(arguments: [
        ("www.facebook.com", "facebook"), ("www.linkedin.com", "linkedin"), ("twitter.com", "x-twitter"),
        ("x.com", "x-twitter"), ("plus.google.com", "google-plus"), ("www.instagram.com", "instagram"),
        ("myspace.com", "myspace"), ("www.flickr.com", "flickr"), ("www.youtube.com", "youtube"),
        ("jane.blogspot.co.uk", "blogger"), ("jane.wordpress.com", "wordpress-com"), ("medium.com", "medium"),
        ("jane.tumblr.com", "tumblr"), ("jane.substack.com", "substack"), ("jane.ghost.io", "ghost"),
        ("jane.typepad.com", "typepad"), ("jane.livejournal.com", "livejournal"),
    ])
    func knowsWhatThePolicyNames(host: String, service: String) throws {
        let match = try #require(try catalogue().lookup(written: host))
        #expect(match.service.text == service)
        #expect(try catalogue().service(match.service)?.serviceClass == .named)
    }

    @Test(arguments: [
        "connect.facebook.net", "platform.twitter.com", "px.ads.linkedin.com", "www.youtube-nocookie.com",
        "player.vimeo.com", "ct.pinterest.com", "analytics.tiktok.com", "tr.snapchat.com", "plus.google.com",
        "widgets.wp.com", "embed.bsky.app", "c.disquscdn.com", "syndication.twitter.com", "snap.licdn.com",
    ])
    func buttonsPixelsAndPlayersAreEmbeds(host: String) throws {
        #expect(try catalogue().lookup(written: host)?.role == .embed)
    }

    @Test(arguments: [
        "www.facebook.com", "www.youtube.com", "www.instagram.com", "www.threads.net", "www.tiktok.com",
        "www.snapchat.com", "imgur.com", "www.dailymotion.com", "rumble.com", "truthsocial.com", "vk.com", "t.me",
    ])
    func sitesThatAreAlsoEmbedsAreDual(host: String) throws {
        #expect(try catalogue().lookup(written: host)?.tags.contains(.dual) == true)
    }

    @Test(arguments: [
        "edge-mqtt.facebook.com", "mqtt-mini.facebook.com", "g.whatsapp.net", "frontier.tiktokv.com",
        "youtubei.googleapis.com", "gateway.discord.gg", "gateway.instagram.com",
    ])
    func pushChannelsAreBackground(host: String) throws {
        #expect(try catalogue().lookup(written: host)?.tags.contains(.background) == true)
    }

    @Test(arguments: [
        "r3---sn-tn.googlevideo.com", "ggpht.com", "graph.facebook.com", "p16-va.ibyteimg.com", "s0.wp.com",
    ])
    func sharedServersAccuseNobody(host: String) throws {
        #expect(try catalogue().lookup(written: host)?.role == .shared)
    }

    @Test(arguments: ["accounts.youtube.com", "accounts.snapchat.com", "limited.facebook.com"])
    func signingInIsNotUse(host: String) throws {
        #expect(try catalogue().lookup(written: host)?.role == .login)
    }

    @Test func publicTimeServiceIsNeutral() throws {
        #expect(try catalogue().lookup(written: "time.facebook.com")?.role == HostRole.none)
    }

    @Test(arguments: [
        "www.redditchbc.gov.uk", "www.redditchadvertiser.co.uk", "www.telegraph.co.uk", "www.messengernewspapers.co.uk",
        "www.facebook.com.littletown.local", "www.youtube.com.lan", "twitter.littletown.sch.uk", "youtube.fandom.com",
        "netflix.com", "www.webex.com", "www.dropbox.com", "www.wix.com", "alicdn.com", "classroom.google.com",
        "config.edge.skype.com", "teams.microsoft.com", "www.seesaw.me", "padlet.com", "s.w.org",
        "lh3.googleusercontent.com",
        "ajax.googleapis.com", "blog.littletown.sch.uk", "error:transaction-end-before-headers", "-", "NONE", "youtube",
        "2a03:2880:f12f:83:face:b00c:0:25de", "www..youtube.com..", "facebook.com.evil.example", "xn--fcebook-2fg.com",
    ])
    func trapsMatchNothing(input: String) throws {
        #expect(try catalogue().lookup(written: input) == nil)
    }

    /// Law page L6: the label of one blog can tell a person's health or faith.
    @Test(arguments: [
        ("faith.blogspot.co.uk", "blogspot.co.uk"), ("health.wordpress.com", "wordpress.com"),
        ("union.substack.com", "substack.com"), ("someone.tumblr.com", "tumblr.com"), ("x.food.blog", "food.blog"),
        ("scontent-lhr6-1.xx.fbcdn.net", "fbcdn.net"), ("edge-mqtt.facebook.com", "facebook.com"),
        ("accounts.youtube.com", "youtube.com"),
    ])
    func showsOnlyTheRegisteredName(host: String, site: String) throws {
        #expect(try catalogue().lookup(written: host)?.site == site)
    }

    /// A rule for two labels and more can never cover a whole shared zone of hosting, delivery or search.
    @Test(arguments: [
        "akamaihd.net", "cloudfront.net", "amazonaws.com", "googleapis.com", "appspot.com", "fastly.net", "co.uk",
    ])
    func hostingZonesAreNotListed(zone: String) throws {
        #expect(try catalogue().rules.allSatisfy { $0.name.text != zone })
    }

    @Test func everyNamedServiceOfClassASaysWhatALogCannotShow() throws {
        for id in ["facebook", "instagram", "youtube", "x-twitter", "linkedin", "google-plus", "flickr"] {
            #expect(try catalogue().services.first { $0.id.text == id }?.note != nil, "\(id)")
        }
    }
}
