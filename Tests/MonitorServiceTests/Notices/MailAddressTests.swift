import MonitorService
import Testing

@Suite("Mail addresses")
struct MailAddressTests {
    @Test(
        "plain ones are taken, in lower case",
        arguments: [
            ("P.Poole@Littletown.Example", "p.poole@littletown.example"), ("usher@localhost", "usher@localhost"),
            ("o'neill+usher@a-b.example", "o'neill+usher@a-b.example"),
        ])
    func plain(text: String, address: String) {
        #expect(MailAddress(text)?.text == address)
    }

    @Test(
        "whatever could be more than an address is none",
        arguments: [
            "", "poole", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a@b\n", "a@b\nBcc: x@y", "a@b\r\nBcc: x@y",
            "a@b,c@d",
            "<a@b>", "\"a b\"@c", "a..b@c", ".a@c", "a.@c", "a@c.", "a@.c", "a@-c", "a@c-", "-oQ@c", "a@[127.0.0.1]",
            "ä@b.example",
            "a@bücher.example", "a@b\0", "a;b@c", "a(b)@c", "a:b@c",
            String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b", count: 253),
        ])
    func refused(text: String) {
        #expect(MailAddress(text) == nil)
    }
}
