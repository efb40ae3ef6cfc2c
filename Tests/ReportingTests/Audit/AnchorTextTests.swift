import Custody
import Reporting
import Testing

@Suite("an anchor on paper")
struct AnchorTextTests {
    private static func anchor(rehearsal: Bool = false) -> Anchor {
        Anchor(
            school: "St. Mary's <&> \"Old\"", isRehearsal: rehearsal, entries: 10, head: ContentDigest(of: [7]),
            time: 1_778_281_199_000)
    }

    private func symbol() throws -> QRSymbol { try #require(QRSymbol(width: 1, modules: [true])) }

    @Test("says when, and what to do with it; a rehearsal says so")
    func plain() throws {
        let text = AnchorText.plain(Self.anchor(), try symbol())
        #expect(text.hasPrefix(Self.anchor().text))
        #expect(text.contains("2026-05-08 23:59:59 BST"))
        #expect(!text.contains("REHEARSAL:"))
        #expect(AnchorText.plain(Self.anchor(rehearsal: true), try symbol()).contains("REHEARSAL:"))
    }

    @Test("can be checked as a whole text or a whole page")
    func whole() throws {
        let anchor = Self.anchor()
        #expect(try Anchor(typed: AnchorText.plain(anchor, try symbol())) == anchor)
        let page = AnchorPage.write(anchor, try symbol())
        let line = try #require(AnchorPage.line(in: page))
        #expect(try Anchor(typed: line) == anchor)
        #expect(AnchorPage.line(in: anchor.text) == nil)
    }

    @Test("is a page that loads nothing and that no name of a school can break")
    func page() throws {
        let page = AnchorPage.write(Self.anchor(), try symbol())
        #expect(!page.contains("Mary's <"))
        #expect(!page.contains("href"))
        #expect(page.matches(of: /https?:/).count == 1, "the name of the namespace")
    }
}
