import FlowDecoding
import Testing

/// Every directive here would let a line be misread, so none may compile.
@Suite struct DirectiveRefusalTests {
    private func fault(_ directive: String) -> DirectiveFault? {
        do throws(DirectiveFault) {
            _ = try SquidDirective.compile(directive)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "", "useragent", "referrer", "logformat name", "logformat name ", "no codes at all",
        // Something needed is missing.
        "%>a %un %>rd %>Hs", "%tS %>rd %>Hs", "%tS %ui %>A %>rd %>Hs", "%tS %>a %>Hs", "%tS %>a %>rd",
        "%tr %>a %>rd %>Hs",
        // A local time without its zone, or a time that is none.
        "%{%Y-%m-%d %H:%M:%S}tl %>a %>rd %>Hs", "%{%H:%M:%S %z}tl %>a %>rd %>Hs", "%{%c}tl %>a %>rd %>Hs",
        "%{%Y-%m-%dT%H:%M %z}tl %>a %>rd %>Hs", "%{%Y-%m-%d%}tl %>a %>rd %>Hs",
        // Lines that could be split in two ways.
        "%ts%03tu %>a %>rd %>Hs", "%tS %>a%un %>rd %>Hs", "%tS %>a %un %ul %>rd %>Hs", "%tS %>a:%>p %>rd %>Hs",
        "%tS %>h %un %>rd %>Hs", "%tS %un %ssl::>cert_subject %>rd %>Hs",
        // Values that Squid cuts off or pads.
        "%tS %.8un %>rd %>Hs", "%tS %20un %>rd %>Hs", "%tS %>a %.10>rd %>Hs", "%tS %.7>a %>rd %>Hs",
        "%tS %/un %>rd %>Hs",
        // Not a directive.
        "%tS %>a %>rd %>Hs %", "%tS %>a %>rd %>Hs %{Referer>h", "%tS %>a %>rd %>Hs %6",
    ])
    func refuses(_ directive: String) {
        #expect(fault(directive) != nil)
    }

    @Test func overlongDirectiveIsRefused() {
        #expect(fault("%tS %>a %>rd %>Hs " + String(repeating: "x", count: 4096)) != nil)
    }

    @Test(arguments: [
        ("%tS%>a %>rd %>Hs", 4), ("logformat x %tS %>a %.9>rd %>Hs", 21), ("%tS %>a %>rd %>Hs %", 19),
        ("%tS %>a %>rd %>Hs %{Referer>h", 20), ("%tS %un %ul %>rd %>Hs", 9),
    ])
    func pointsAtTheColumn(_ directive: String, _ column: Int) {
        #expect(fault(directive)?.column == column)
    }

    @Test func saysWhatToDo() throws {
        let found = fault("%{%Y-%m-%d %H:%M:%S}tl %>a %>rd %>Hs")
        let fault = try #require(found)
        #expect(fault.problem.contains("zone"))
        #expect(fault.hint.contains("%z"))
        #expect(fault.description.hasPrefix("column 1: "))
    }
}
