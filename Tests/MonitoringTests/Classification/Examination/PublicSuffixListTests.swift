import FlowModel
import Foundation
import Monitoring
import Testing

@Suite("The list of public suffixes")
struct PublicSuffixListTests {
    static let small = """
        // a comment, and example.org in it
        // ===BEGIN ICANN DOMAINS===
        uk
        co.uk
        *.kawasaki.jp
        !city.kawasaki.jp
        // xn--p1ai
        \u{440}\u{444}
        com.\u{440}\u{444} // text after a blank is not read
        // ===END ICANN DOMAINS===
        // ===BEGIN PRIVATE DOMAINS===
        blogspot.com
        apps.shop.example
        *.cloud.example
        uk.com
        deep.co.uk
        // ===END PRIVATE DOMAINS===
        after.example
        """

    private func standing(_ name: String) throws -> PublicSuffixList.Standing? {
        let list = try #require(PublicSuffixList(Array(Self.small.utf8)))
        return list.standing(of: try #require(HostName(name)))
    }

    @Test(arguments: [
        ("co.uk", PublicSuffixList.Standing.isSuffix(.registry)), ("a.kawasaki.jp", .isSuffix(.registry)),
        ("kawasaki.jp", .holdsSuffixes(.registry)), ("com.xn--p1ai", .isSuffix(.registry)),
        ("blogspot.com", .isSuffix(.company)), ("x.cloud.example", .isSuffix(.company)),
        ("shop.example", .holdsSuffixes(.company)), ("cloud.example", .holdsSuffixes(.company)),
    ])
    func knowsWhereStrangersRegister(name: String, standing: PublicSuffixList.Standing) throws {
        #expect(try self.standing(name) == standing)
    }

    @Test(arguments: [
        "bbc.co.uk", "city.kawasaki.jp", "a.b.kawasaki.jp", "jane.blogspot.com", "y.x.cloud.example", "example.org",
        "after.example", "xco.uk",
    ])
    func saysNothingOfNamesThatSomebodyRegistered(name: String) throws {
        #expect(try standing(name) == nil)
    }

    @Test(arguments: [
        "", "co.uk\n", "<html>", "// ===BEGIN PRIVATE DOMAINS===\nblogspot.com\n", "// ===BEGIN ICANN DOMAINS===\n",
    ])
    func refusesWhatIsNoSuchList(text: String) {
        #expect(PublicSuffixList(Array(text.utf8)) == nil)
    }

    @Test("the list that Debian ships", .enabled(if: FileManager.default.fileExists(atPath: debian)))
    func readsTheRealList() throws {
        let data = try #require(FileManager.default.contents(atPath: Self.debian))
        let list = try #require(PublicSuffixList(Array(data)))
        #expect(list.standing(of: try #require(HostName("co.uk"))) == .isSuffix(.registry))
        #expect(list.standing(of: try #require(HostName("blogspot.com"))) == .isSuffix(.company))
        #expect(list.standing(of: try #require(HostName("facebook.com"))) == nil)
    }

    static let debian = "/usr/share/publicsuffix/public_suffix_list.dat"
}
