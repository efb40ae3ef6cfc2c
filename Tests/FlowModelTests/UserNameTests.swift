import FlowModel
import Testing

@Suite struct UserNameTests {
    private func decode(_ text: String, _ encoding: UserEncoding) -> String? {
        UserName.decode(Array(text.utf8).span, encoding).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (#"littletown\\j.smith"#, UserEncoding.percentAndDoubledBackslash, #"littletown\j.smith"#),
        ("si%c3%a2n.o'brien", .percentAndDoubledBackslash, "siân.o'brien"),
        ("a\"b%25c", .percentAndDoubledBackslash, "a\"b%c"),
        ("Jane Smith", .percentAndDoubledBackslash, "jane smith"),
        ("SI%C3%82N", .percentAndDoubledBackslash, "siân"),
        (#"a\"b\\c%25"#, .backslashEscapes, #"a"b\c%25"#),
        ("siân", .backslashEscapes, "siân"),
        ("j%20smith%5cx", .percent, #"j smith\x"#),
        (#"town\j"#, .percent, #"town\j"#),
        (#"Town\j%20"#, .plain, #"town\j%20"#),
        ("j.smith@REALM.EXAMPLE", .plain, "j.smith@realm.example"),
    ])
    func decodes(_ field: String, _ encoding: UserEncoding, _ name: String) {
        #expect(decode(field, encoding) == name)
    }

    @Test(arguments: [
        ("", UserEncoding.plain), ("a%", .percent), ("a%4", .percent), ("a%4g", .percentAndDoubledBackslash),
        (#"town\j"#, .percentAndDoubledBackslash), (#"town\"#, .percentAndDoubledBackslash),
        (#"town\roger"#, .backslashEscapes), (#"a\"#, .backslashEscapes), ("a%00", .percent), ("a%0d%0a", .percent),
        ("a\u{0}", .plain), ("a\tb", .plain), ("a%7f", .percent), ("a%c2%85", .percent), ("a%c3", .percent),
        ("%ff%fe", .percentAndDoubledBackslash), ("%ed%a0%80", .percent), ("%c0%af", .percent),
        (String(repeating: "a", count: UserName.longestField + 1), .plain),
    ])
    func refuses(_ field: String, _ encoding: UserEncoding) {
        #expect(decode(field, encoding) == nil)
    }

    @Test func longestFieldIsAccepted() {
        #expect(decode(String(repeating: "a", count: UserName.longestField), .plain) != nil)
    }
}
