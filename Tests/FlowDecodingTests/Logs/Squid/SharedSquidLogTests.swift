import FlowDecoding
import FlowModel
import Foundation
import TestSupport
import Testing

/// Lines that real proxies wrote, against what is known about them.
@Suite(.enabled(if: SharedData.isPresent, "outside test data is not here"))
struct SharedSquidLogTests {
    private struct Exchange: Decodable {
        let name: String
        let start: Double?
        let end: Double?
        let tls_down: Int64?
        let down: Int64?
        let reply: String?
    }

    private func lines(_ path: String) throws -> [String] {
        let bytes = try #require(SharedData.bytes("data/logs/" + path))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func exchanges() throws -> [Exchange] {
        try lines("squid-emitted/truth.jsonl").map { try JSONDecoder().decode(Exchange.self, from: Data($0.utf8)) }
    }

    /// Preambles have no exchange of their own; the last line belongs to a client that the truth does not list.
    private func pair(_ reads: [RecordRead], with truth: [Exchange]) -> [(RecordRead, Exchange)] {
        let own = reads.filter { read in
            if case .flow(let flow) = read { flow.outcome != .tunnelPreamble } else { true }
        }
        return Array(zip(own, truth))
    }

    @Test(arguments: ["squid57-native.log", "squid57-sni-bump.log"])
    func spansAndSizesAgreeWithTheClient(_ file: String) throws {
        let truth = try exchanges()
        let pairs = pair(try lines("squid-emitted/" + file).map(SquidNativeFormat().read), with: truth)
        // The first line of the log is a warm-up, so the truth is one behind.
        let offset = try #require(pairs.indices.first { Self.agrees(pairs[$0].0, truth[0]) })
        var compared = 0
        for (read, exchange) in zip(pairs.dropFirst(offset).map(\.0), truth) {
            guard exchange.start != nil else { continue }
            #expect(Self.agrees(read, exchange), "\(exchange.name)")
            compared += 1
        }
        #expect(compared >= 15)
    }

    /// Start and end within 20 ms, and never fewer bytes than the client received.
    private static func agrees(_ read: RecordRead, _ exchange: Exchange) -> Bool {
        guard case .flow(let flow) = read, let start = flow.time.start, let end = flow.time.end,
            let trueStart = exchange.start, let trueEnd = exchange.end
        else { return false }
        let down = exchange.tls_down ?? exchange.down ?? 0
        return abs(Double(start.milliseconds) - trueStart * 1000) <= 20
            && abs(Double(end.milliseconds) - trueEnd * 1000) <= 20 && (flow.down?.bytes ?? 0) >= down
    }

    @Test func outcomesOfTheRealNativeLog() throws {
        let reads = try lines("squid-emitted/squid57-native.log").map(SquidNativeFormat().read)
        let outcomes = reads.compactMap { if case .flow(let flow) = $0 { flow.outcome } else { nil } }
        #expect(outcomes.count { $0 == .tunnelPreamble } == 2)
        #expect(outcomes.count { $0 == .authenticationRequired } == 1)
        #expect(outcomes.count { $0 == .denied } == 1)
        #expect(outcomes.count { $0 == .failed } == 2)
        #expect(reads.count { $0 == .unreadable(.pseudoURL) } == 2)
        #expect(reads.count == outcomes.count + 2)
    }

    @Test func commonAndNativeTellTheSame() throws {
        let native = try lines("squid-emitted/squid57-native.log").map(SquidNativeFormat().read)
        let common = try lines("squid-emitted/squid57-common.log").map(try SquidDirective.compile("common").read)
        #expect(native.count == common.count)
        for (left, right) in zip(native, common) {
            guard case .flow(let left) = left, case .flow(let right) = right else {
                #expect(left == right)
                continue
            }
            #expect(left.client == right.client && left.host == right.host && left.outcome == right.outcome)
            #expect(left.down == right.down && left.form == right.form && right.time.start == nil)
        }
    }

    @Test func hostOnlyLogIsReadWhole() throws {
        let directive = #"%tS %ts.%03tu %>a "%[un" %Ss/%03>Hs %>st %<st %rm %>rd:%>rP %ssl::>sni"#
        let format = try SquidDirective.compile(directive)
        let flows = try lines("squid-emitted/squid57-hostonly.log").compactMap(format.flow)
        #expect(flows.count == 5)
        #expect(flows.last?.client.user == "jane smith")
        #expect(flows.allSatisfy { $0.up != nil && $0.time.start != nil })
        #expect(flows[3].host == nil && flows[3].serverName == HostName("www.youtube.com"))
    }

    @Test(arguments: ["squid57-native-mimehdrs.log", "squid57-common-mimehdrs.log"])
    func headerDumpsLeaveNoTrace(_ file: String) throws {
        let format = try SquidDirective.compile(file.contains("native") ? "squid" : "common")
        let flows = try lines("squid-emitted/" + file).compactMap(format.flow)
        #expect(flows.map(\.outcome) == [.delivered, .delivered, .denied])
        #expect(!String(describing: flows).contains("SECRET"))
        #expect(!String(describing: flows).contains("facebook"))
    }

    @Test(arguments: [
        "integrations-badeyek-subset.log", "kerio-http.log", "logstash-squid.log", "wallix-squid.log",
        "zentyal-chained.log",
    ])
    func linesOfOtherProxiesAreAllRead(_ file: String) throws {
        let reads = try lines("squid-native/" + file).map(SquidNativeFormat().read)
        #expect(!reads.isEmpty)
        for read in reads {
            guard case .flow(let flow) = read else {
                Issue.record("unreadable line in \(file)")
                continue
            }
            #expect(flow.client.address != nil && flow.time.start != nil)
        }
    }
}
