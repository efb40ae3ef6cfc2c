import Custody
import Testing

@Suite("strict JSON")
struct JSONParserTests {
    private func reason(_ text: String) -> JSONFault.Reason? {
        reason(Array(text.utf8))
    }

    private func reason(_ bytes: [UInt8]) -> JSONFault.Reason? {
        do throws(JSONFault) {
            _ = try JSONParser.parse(bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("reads every kind of value, in the order of the document")
    func acceptsDocument() throws {
        let text = " {\"b\": [1, -20, true, false, null],\r\n\t\"a\": {\"\": \"x\\u0041\\n\"}} "
        let expected: JSONValue = ["b": [1, -20, true, false, .null], "a": ["": "xA\n"]]
        #expect(try JSONParser.parse(Array(text.utf8)) == expected)
    }

    @Test("reads the ends of the 64-bit range, and nothing beyond")
    func integerRange() throws {
        #expect(try JSONParser.parse(Array("9223372036854775807".utf8)) == .integer(.max))
        #expect(try JSONParser.parse(Array("-9223372036854775808".utf8)) == .integer(.min))
        #expect(reason("9223372036854775808") == .numberTooLarge)
        #expect(reason("-9223372036854775809") == .numberTooLarge)
        #expect(reason("[123456789012345678901234567890]") == .numberTooLarge)
    }

    @Test("reads escapes and surrogate pairs")
    func escapes() throws {
        let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\uDE00""#
        #expect(try JSONParser.parse(Array(text.utf8)).string == "\"\\/\u{8}\u{c}\n\r\t\u{e9}\u{1f600}")
    }

    @Test(
        "refuses what two readers could understand differently",
        arguments: [
            ("", .endsEarly), ("  ", .endsEarly), ("{", .endsEarly), ("[1,", .endsEarly), ("\"abc", .endsEarly),
            ("tru", .endsEarly), ("{\"a\":1}x", .trailingBytes), ("1 2", .trailingBytes), ("{}\u{0}", .trailingBytes),
            ("1.0", .numberNotWhole), ("1e3", .numberNotWhole), ("-1E+2", .numberNotWhole),
            ("01", .numberBadlyWritten), ("-0", .numberBadlyWritten), ("-01", .numberBadlyWritten),
            ("00", .numberBadlyWritten), ("+1", .unexpectedByte), ("-", .endsEarly), ("-x", .unexpectedByte),
            (".5", .unexpectedByte), ("[1,]", .unexpectedByte), ("[,1]", .unexpectedByte), ("[1 2]", .unexpectedByte),
            ("{\"a\":1,}", .unexpectedByte), ("{a:1}", .unexpectedByte), ("{'a':1}", .unexpectedByte),
            ("{\"a\" 1}", .unexpectedByte), ("{1:2}", .unexpectedByte), ("NaN", .unexpectedByte),
            ("True", .unexpectedByte), ("// x\n1", .unexpectedByte), ("\u{feff}{}", .unexpectedByte),
            ("\"a\nb\"", .controlCharacter), ("\"\u{0}\"", .controlCharacter), ("\"\u{1f}\"", .controlCharacter),
            (#""\x""#, .badEscape), (#""\u12g4""#, .badEscape), (#""\U0041""#, .badEscape),
            (#""\ud83d""#, .loneSurrogate), (#""\ude00""#, .loneSurrogate), (#""\ud83d\n""#, .loneSurrogate),
            (#""\ud83d\ud83d""#, .loneSurrogate), (#""\ud83dx""#, .loneSurrogate), (#""\ud83d\u0041""#, .loneSurrogate),
            (#"{"a":1,"a":1}"#, .duplicateName), (#"{"a":1,"\u0061":2}"#, .duplicateName),
            (#"[{"x":{"b":1,"c":2,"b":3}}]"#, .duplicateName),
        ] as [(String, JSONFault.Reason)])
    func refuses(_ text: String, _ expected: JSONFault.Reason) {
        #expect(reason(text) == expected)
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [[0xff], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func refusesBadUTF8(_ bytes: [UInt8]) {
        #expect(reason([0x22] + bytes + [0x22]) == .badUTF8)
    }

    @Test("nests to the limit and no deeper, without overflowing the stack")
    func nesting() {
        let limit = JSONParser.deepestNesting
        let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(reason(nested(limit)) == nil)
        #expect(reason(nested(limit + 1)) == .tooDeep)
        #expect(reason(String(repeating: "[", count: 1_000_000)) == .tooDeep)
        #expect(reason(String(repeating: "{\"a\":", count: 1000)) == .tooDeep)
    }

    @Test("refuses a document above the limit before reading it")
    func tooLong() throws {
        #expect(reason([UInt8](repeating: 0x20, count: JSONParser.longestDocument + 1)) == .tooLong)
        #expect(throws: JSONFault(line: 1, column: 1, reason: .tooLong)) {
            try JSONParser.parse([0x31, 0x31], limit: 1)
        }
    }

    @Test("tells line and column of the fault")
    func place() {
        let text = "{\n  \"a\": 1,\n  \"a\": 2\n}"
        #expect(throws: JSONFault(line: 3, column: 3, reason: .duplicateName)) {
            try JSONParser.parse(Array(text.utf8))
        }
    }

    @Test("tells look-alike names apart")
    func lookAlikeNames() throws {
        let value = try JSONParser.parse(Array("{\"\u{212a}\":1}".utf8))
        #expect(value["K"] == nil)
        #expect(value["\u{212a}"] == 1)
    }
}
