import Custody
import Testing

@Suite("canonical JSON")
struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: CanonicalJSON.encode(try JSONParser.parse(Array(text.utf8))), as: UTF8.self)
    }

    @Test("sorts names by UTF-16 code units (RFC 8785 section 3.2.3)")
    func order() throws {
        let text = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}"
        #expect(try canonical(text) == expected)
    }

    @Test("escapes only what must be escaped (RFC 8785 section 3.2.2.2)")
    func escapes() throws {
        let text = #""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\u0008\u000c\u0009\u000d\u007f""#
        #expect(try canonical(text) == "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\r\u{7f}\"")
    }

    @Test("leaves no blanks and keeps the order of lists")
    func blanks() throws {
        #expect(try canonical(" [ 3 , 1 , { } , [ ] , null , true ] ") == "[3,1,{},[],null,true]")
    }

    @Test("is a fixed point: what was encoded is read and encoded again to the same bytes")
    func fixedPoint() throws {
        let value: JSONValue = ["z": [1, ["b": .integer(.min), "a": "\u{0}\u{1f}\u{85}é"]], "": false, "é": .null]
        let bytes = CanonicalJSON.encode(value)
        #expect(CanonicalJSON.encode(try JSONParser.parse(bytes)) == bytes)
    }
}
