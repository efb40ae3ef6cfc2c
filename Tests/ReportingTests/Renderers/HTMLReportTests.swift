import Reporting
import Testing

@Suite struct HTMLReportTests {
    private func page(_ edit: (inout UsageReport) -> Void = { _ in }) throws -> String {
        var report = try ExampleReport.report()
        edit(&report)
        return ExampleReport.text(HTMLReport.render(report))
    }

    @Test func textOfTheReportNeverBecomesMarkup() throws {
        let hostile = #"</title><script>alert("1")</script><img src=x onerror='a()'>"#
        let page = try page {
            $0.scope.services[0].note = hostile
            $0.cover.schoolName = hostile
            $0.cover.reportIdentifier = hostile + "\"}body{display:none}"
            $0.lessons[0].label = hostile
            $0.days[0].bands[0].label = hostile
            $0.days[0].kind = hostile
            $0.custody.commands[0].command = hostile
        }
        #expect(!page.contains("<script"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("display:none}\""))
        #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)"))
    }

    @Test func nothingIsFetchedAndNothingRuns() throws {
        let page = try page()
        for word in ["<script", "<link", "<img", "<iframe", "@import", "http://", "https://", "javascript:", "onload"] {
            #expect(!page.contains(word), "the page holds \(word)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func aPastedLinkBreaksInAnyFreeText() throws {
        let link = "see https" + "://school.example/" + String(repeating: "Eb7Qw2", count: 40)
        let page = try page {
            $0.authority.grounds[0].text = link
            $0.authority.allegation = link
        }
        #expect(page.contains("<td class=\"long\">\(link)</td>"))
        #expect(page.contains("<dd>\(link)</dd>"))
        #expect(page.contains("dd{margin:0;min-width:0}"))
        #expect(page.contains("p,li,dd,blockquote,figcaption,td.long,th.long{overflow-wrap:anywhere}"))
    }

    @Test func ordinaryWordsOfATableStayWhole() throws {
        let page = try page { $0.authority.grounds[0].text = "A page of Llanfairpwllgwyngyll & others was open." }
        #expect(page.contains("<td>A page of Llanfairpwllgwyngyll &amp; others was open.</td>"))
    }

    @Test func everySectionHasItsHeadingInOrder() throws {
        let page = try page()
        var rest = Substring(page)
        for number in 2...16 {
            let heading = try #require(rest.firstRange(of: "<h2 id=\"h\(number)\">"), "section \(number)")
            rest = rest[heading.upperBound...]
        }
    }

    @Test func everyTableHasACaptionAndScopes() throws {
        let page = try page()
        let tables = page.components("<table")
        #expect(tables > 10)
        #expect(page.components("<caption>") == tables)
        #expect(page.components("<thead>") == tables)
        #expect(page.components("scope=\"row\"") > tables)
    }

    @Test func everyLinkLeadsToAPlaceOnThePage() throws {
        let page = try page()
        for part in page.split(separator: "href=\"#").dropFirst() {
            let name = part.prefix { $0 != "\"" }
            #expect(page.contains("id=\"\(name)\""), "no place named \(name)")
        }
    }

    @Test func noPlaceIsNamedTwice() throws {
        let names = try page().split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(names).count == names.count)
    }

    @Test func aReportWithoutAnythingIsStillAWholePage() throws {
        let page = try page {
            $0.lessons = []
            $0.days = []
            $0.episodes = []
            $0.annex.rows = []
        }
        #expect(page.contains("the lesson-time rule does not apply"))
        #expect(page.contains("There are no rows"))
        #expect(page.hasSuffix("</html>\n"))
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
