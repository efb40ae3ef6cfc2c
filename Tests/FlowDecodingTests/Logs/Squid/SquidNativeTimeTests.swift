import FlowDecoding
import FlowModel
import Testing

@Suite("When a native line took place, without reading the rest")
struct SquidNativeTimeTests {
    private static func time(_ line: String) -> FlowTime? {
        SquidNativeFormat().time(of: Array(line.utf8).span)
    }

    @Test(
        "It is what the whole record says",
        arguments: [
            "1777291200.250    120 10.20.1.35 TCP_TUNNEL/200 4711 CONNECT www.example.org:443 a.archer HIER_DIRECT/192.0.2.9 -",
            "1777291200.250 600000 10.20.1.35 TCP_MISS/200 99 GET http://www.example.org/x jane smith HIER_NONE/- text/html",
            "1777291200.999      0 ::1 TCP_DENIED/407 1690 CONNECT www.example.org:443 - HIER_NONE/- text/html",
        ])
    func agrees(line: String) throws {
        let bytes = Array(line.utf8)
        let format = SquidNativeFormat()
        guard case .fields(let fields) = format.identity(of: bytes.span),
            case .flow(let record) = format.record(of: bytes.span, identity: fields)
        else {
            Issue.record("the line is good")
            return
        }
        #expect(Self.time(line) == record.time)
    }

    @Test(
        "Where stamp or elapsed time cannot be read, the record must say why",
        arguments: [
            "", "1777291200.250", "1777291200.250 ", "stamp 120 10.20.1.35", "1777291200.250 -5 10.20.1.35",
            " 1.000 2 3",
            "1777291200.250 many 10.20.1.35",
        ])
    func unreadable(line: String) {
        #expect(Self.time(line) == nil)
    }
}
