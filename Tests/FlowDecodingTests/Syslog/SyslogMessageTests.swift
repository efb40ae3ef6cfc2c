import FlowDecoding
import Testing

@Suite struct SyslogMessageTests {
    private func line(_ message: String) throws -> String {
        let bytes = Array(message.utf8)
        return String(decoding: bytes[try SyslogMessage.line(of: bytes.span)], as: UTF8.self)
    }

    private func fault(_ message: String) -> SyslogFault? {
        do {
            _ = try SyslogMessage.line(of: Array(message.utf8).span)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "<134>Nov 26 14:28:02 proxy (squid-1)[123]: 1795703285.313 x",
        "<134>Nov  6 14:28:02 proxy (squid-1): 1795703285.313 x",
        "<134>Nov 26 14:28:02 (squid-1)[123]: 1795703285.313 x",
        "<13>Nov 26 14:28:02 10.20.0.5 squid: 1795703285.313 x\n",
        "<0>Nov 26 14:28:02 2001:db8::5 squid[1]: 1795703285.313 x\r\n",
        "<134>2026-11-26T14:28:02.123456+00:00 proxy squid[123]: 1795703285.313 x",
        "<134>2026-11-26T14:28:02Z proxy squid[123]: 1795703285.313 x\0",
        "<134>1 2026-11-26T14:28:02.123Z proxy squid 123 - - 1795703285.313 x",
        "<134>1 - - - - - - 1795703285.313 x",
        "<134>1 - - - - - - \u{feff}1795703285.313 x",
        "<134>1 - proxy squid 1 ID [a@1 k=\"v\"][b@1] 1795703285.313 x",
        #"<134>1 - - - - - [a@1 k="q\" b\] s\\ p\x" l="\] [\""] 1795703285.313 x"#,
        "<134>1 - - - - - -  1795703285.313 x\n",
    ])
    func theLineIsFoundWhateverStandsInFront(_ message: String) throws {
        #expect(try line(message) == "1795703285.313 x")
    }

    @Test(arguments: [
        ("", SyslogFault.badPriority), ("134>", .badPriority), ("<>x", .badPriority),
        ("<192>1 - - - - - - x", .badPriority),
        ("<1345>1 - - - - - - x", .badPriority), ("<013>1 - - - - - - x", .badPriority), ("<-1>1 x", .badPriority),
        ("<1", .badPriority), ("<134>2 - - - - - - x", .unknownVersion), ("<134>10 - - - - - - x", .unknownVersion),
        ("<134>", .badHeader), ("<134>1 ", .badHeader), ("<134>1 - - - - -", .badHeader),
        ("<134>1 -  - - - - - x", .badHeader),
        ("<134>1 - hôte - - - - x", .badHeader), ("<134>1 - - - - abcdefghijklmnopqrstuvwxyz0123456 - x", .badHeader),
        ("<134>Nov 26 14:28 proxy squid: x", .badHeader), ("<134>proxy squid: x", .badHeader),
        ("<134>Nov 26 14:28:02 proxy squid x", .missingTag), ("<134>Nov 26 14:28:02 proxy : x", .missingTag),
        ("<134>Nov 26 14:28:02 proxy squid: ", .emptyMessage), ("<134>1 - - - - - -", .emptyMessage),
        ("<134>1 - - - - - - \n", .emptyMessage), ("<134>1 - - - - - x", .badStructuredData),
        ("<134>1 - - - - - -x", .badStructuredData), ("<134>1 - - - - - [] x", .badStructuredData),
        ("<134>1 - - - - - [a x", .badStructuredData), ("<134>1 - - - - - [a k=v] x", .badStructuredData),
        ("<134>1 - - - - - [a k=\"]\"] x", .badStructuredData), ("<134>1 - - - - - [a k=\"v\\", .badStructuredData),
        ("<134>1 - - - - - [a k=\"v\"]] x", .badStructuredData),
        ("<134>1 - - - - - [a  k=\"v\"] x", .badStructuredData),
        ("<134>1 - - - - - - x\ny", .innerLineFeed), ("<134>Nov 26 14:28:02 squid: x\n\n", .innerLineFeed),
    ])
    func whatIsNotAMessageIsRefused(_ message: String, _ expected: SyslogFault) {
        #expect(fault(message) == expected)
    }

    @Test func everyPieceOfAMessageIsRefusedOrEndsEarlier() throws {
        let whole = Array("<134>1 2026-11-26T14:28:02Z h s 1 - [a k=\"v\\]\"] line".utf8)
        let start = try SyslogMessage.line(of: whole.span).lowerBound
        for end in 0...start {
            #expect(throws: SyslogFault.self) { try SyslogMessage.line(of: whole.span.extracting(0..<end)) }
        }
        for end in start + 1..<whole.count {
            #expect(try SyslogMessage.line(of: whole.span.extracting(0..<end)) == start..<end)
        }
    }

    @Test(arguments: 0..<8)
    func noiseNeverGivesARangeOutside(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("<>134 -[]=\"\\:\nNov26T.Za1\u{feff}".utf8)
        let heads = ["", "<13>", "<13>1 ", "<13>1 - - - - - ", "<13>1 - - - - - [a", "<13>Nov 26 14:28:02 "]
        for _ in 0..<3000 {
            let noise = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let message = Array((heads.randomElement(using: &random) ?? "").utf8) + noise
            guard let range = try? SyslogMessage.line(of: message.span) else { continue }
            #expect(range.lowerBound >= 4 && range.upperBound <= message.count && !range.isEmpty)
            #expect(!message[range].contains(UInt8(ascii: "\n")))
        }
    }
}
