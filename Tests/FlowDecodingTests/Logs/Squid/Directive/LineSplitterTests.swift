import FlowDecoding
import FlowModel
import Testing

/// Where fields end, in directives that make it hard to tell.
@Suite struct LineSplitterTests {
    private func client(_ directive: String, _ line: String) throws -> IdentityRead {
        try SquidDirective.compile(directive).identity(of: Array(line.utf8).span)
    }

    private func field(_ directive: String, _ line: String) throws -> String? {
        try SquidDirective.compile(directive).userField(line)
    }

    /// Literals of one, two, eight, nine and twenty bytes, before and behind the free field.
    @Test(arguments: [";", "; ", "--------", "----+----", "+ and a long literal +"])
    func literalsOfAnyLength(_ literal: String) throws {
        let directive = "\(literal)%tS\(literal)%>Hs\(literal)%un\(literal)%>rd\(literal)%>a\(literal)"
        let line = "\(literal)1.000\(literal)200\(literal)ann lee\(literal)a.example\(literal)10.0.0.1\(literal)"
        #expect(try field(directive, line) == "ann lee")
        #expect(try SquidDirective.compile(directive).flow(line)?.host == HostName("a.example"))
        for index in literal.indices {
            var broken = literal
            broken.replaceSubrange(index...index, with: "~")
            #expect(try client(directive, broken + line.dropFirst(literal.count)) == .unreadable(.formatMismatch))
            #expect(try client(directive, line.dropLast(literal.count) + broken) == .unreadable(.formatMismatch))
        }
        #expect(try client(directive, line + "x") == .unreadable(.formatMismatch))
        #expect(try client(directive, String(line.dropLast())) == .unreadable(.formatMismatch))
    }

    @Test(arguments: [
        "", "1", "1.000", "1.000 ", "1.000 10.0.0.1", "1.000 10.0.0.1 \"a", "1.000 10.0.0.1 \"a\" a.example",
    ])
    func linesCutShortDoNotFit(_ line: String) throws {
        #expect(try client(#"%tS %>a "%[un" %>rd %>Hs"#, line) == .unreadable(.formatMismatch))
    }

    @Test func paddingOnEitherSideOfTheFreeField() throws {
        let directive = "%tS %6tr %-8>Hs %un %8<st %-9>rd %>a"
        #expect(try field(directive, "1.000     12 200      ann lee       77 a.example   10.0.0.1") == "ann lee")
        #expect(try field(directive, "1.000 123456789 200 ann 123456789 a.long.example 10.0.0.1") == "ann")
    }

    @Test func bracketsHoldColons() throws {
        let left = "%tS %>rd:%>rP %>Hs %un"
        #expect(try field(left, "1.000 [2001:db8::1]:443 200 ann lee") == "ann lee")
        let unclosed = try SquidDirective.compile(left).read("1.000 [2001:db8::1 200 ann lee")
        #expect(unclosed == .unreadable(.unreadableHost))
        let right = "%tS %>Hs %un :%>rd"
        #expect(try field(right, "1.000 200 ann lee :[2001:db8::1]") == "ann lee")
    }

    @Test func escapedQuotesEndNothing() throws {
        let directive = #"%tS "%{User-Agent}>h" %un "%{Referer}>h" %>rd %>Hs"#
        #expect(try field(directive, #"1.000 "a \" b" ann lee "x \\\" y" a.example 200"#) == "ann lee")
        #expect(try client(directive, #"1.000 "a \" ann lee "x" a.example 200"#) == .unreadable(.formatMismatch))
    }
}
