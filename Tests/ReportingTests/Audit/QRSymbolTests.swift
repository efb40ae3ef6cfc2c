import Reporting
import Testing

@Suite("QR codes as they are drawn")
struct QRSymbolTests {
    @Test("is a square or nothing")
    func square() {
        #expect(QRSymbol(width: 2, modules: [true, false, true]) == nil)
        #expect(QRSymbol(width: 0, modules: []) == nil)
        #expect(QRSymbol(width: -1, modules: [true]) == nil)
    }

    @Test("draws two rows of modules to a line, with four light modules on every side")
    func halfBlocks() throws {
        let symbol = try #require(
            QRSymbol(width: 3, modules: [true, true, false, true, false, true, false, false, true]))
        #expect(symbol.side == 11)
        let lines = symbol.halfBlocks
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.count == 11 })
        #expect(lines[2] == "    █▀▄    ")
        #expect(lines[3] == "      ▀    ")
        #expect([0, 1, 4, 5].allSatisfy { lines[$0].allSatisfy { $0 == " " } })
    }

    @Test("draws one box for each run of dark modules")
    func path() throws {
        let symbol = try #require(
            QRSymbol(width: 3, modules: [true, true, false, true, false, true, false, false, true]))
        #expect(symbol.path == "M4 4h2v1h-2zM4 5h1v1h-1zM6 5h1v1h-1zM6 6h1v1h-1z")
    }
}
