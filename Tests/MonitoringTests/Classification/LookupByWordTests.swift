import FlowModel
import Monitoring
import Testing

/// A lookup reads names eight bytes at a time; these are the lengths and bytes at which that could go wrong.
@Suite("Lookup at every length")
struct LookupByWordTests {
    private func catalogue(_ names: [String], _ scope: String = "domain") throws -> ServiceCatalogue {
        let lines = names.map { "\(scope):\($0) site" }
        let text = "service s \"S\" class=B\n" + lines.joined(separator: "\n")
        return try #require(ServiceCatalogue.parse([CatalogueFixture.file(text)]).0)
    }

    @Test(arguments: 1...40)
    func findsNamesOfEveryLength(length: Int) throws {
        let name = String(repeating: "a", count: length) + ".io"
        let catalogue = try catalogue([name])
        for front in 0...20 {
            let below = front == 0 ? name : String(repeating: "b", count: front) + "." + name
            #expect(catalogue.lookup(bytes: Array(below.utf8).span)?.site == name, "\(below)")
            #expect(catalogue.lookup(bytes: Array(below.uppercased().utf8).span)?.site == name, "\(below)")
            let joined = String(repeating: "b", count: front + 1) + name
            #expect(catalogue.lookup(bytes: Array(joined.utf8).span) == nil, "\(joined)")
        }
    }

    /// One byte of a name that is known is set to each other value: only the other case of a letter is the same host.
    @Test(arguments: ["a1-b.example", "www.facebook.example", "x.yz", "m.a-much-longer-name.example.org"])
    func anyOtherByteIsAnotherNameOrNone(name: String) throws {
        let catalogue = try catalogue([name], "full")
        let known = Array(name.utf8)
        for place in known.indices {
            for byte in UInt8.min...UInt8.max where byte != known[place] {
                var other = known
                other[place] = byte
                let isOtherCase =
                    byte | 0x20 == known[place] && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                #expect((catalogue.lookup(bytes: other.span) != nil) == isOtherCase, "\(place): \(byte)")
            }
        }
    }

    @Test func badLabelsAtEveryPlaceAreRefused() throws {
        let catalogue = try catalogue(["known.example"])
        let front = Array("aaaaaaaaaaaaaaaaaaaaaaaa.known.example".utf8)
        for place in 0..<24 {
            for bad in ["..", "/", " ", "\u{0}", "\u{7f}", "\u{e9}", "@", "[", "`", "{", ":"] {
                var bytes = front
                bytes.replaceSubrange(place..<(place + 1), with: Array(bad.utf8))
                #expect(catalogue.lookup(bytes: bytes.span) == nil, "\(place): \(bad)")
            }
            var good = front
            good[place] = UInt8(ascii: "_")
            #expect(catalogue.lookup(bytes: good.span) != nil)
        }
    }

    @Test(arguments: [61, 62, 63, 64, 65])
    func labelsOfMoreThan63BytesAreRefused(length: Int) throws {
        let catalogue = try catalogue(["known.example"])
        let host = Array((String(repeating: "a", count: length) + ".known.example").utf8)
        #expect((catalogue.lookup(bytes: host.span) != nil) == (length <= 63))
    }
}
