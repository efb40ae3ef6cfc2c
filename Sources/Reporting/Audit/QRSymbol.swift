/// A QR code as its modules, and how it is drawn. Encoding is left to libqrencode.
package struct QRSymbol: Hashable, Sendable {
    /// Modules of one side.
    package let width: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// ISO/IEC 18004 section 6.3.8: four light modules on every side.
    private static let quietZone = 4

    /// Nil unless the modules make a square.
    package init?(width: Int, modules: [Bool]) {
        guard width > 0, modules.count == width * width else { return nil }
        self.width = width
        self.modules = modules
    }

    /// Modules of one side with the quiet zone.
    package var side: Int { width + 2 * QRSymbol.quietZone }

    /// Counted with the quiet zone; light outside.
    private func isDark(_ column: Int, _ row: Int) -> Bool {
        let (x, y) = (column - QRSymbol.quietZone, row - QRSymbol.quietZone)
        guard (0..<width).contains(x), (0..<width).contains(y) else { return false }
        return modules[y * width + x]
    }

    /// Lines of text, two rows of modules each, dark where the ink is: for dark writing on a light ground.
    package var halfBlocks: [String] {
        stride(from: 0, to: side, by: 2).map { row in
            (0..<side).map { column in
                switch (isDark(column, row), isDark(column, row + 1)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }.joined()
        }
    }

    /// The dark modules as the path of an SVG in which one module is one unit; runs of a row are one box.
    package var path: String {
        (0..<side).flatMap { row in
            runs(row).map { "M\($0.lowerBound) \(row)h\($0.count)v1h-\($0.count)z" }
        }.joined()
    }

    private func runs(_ row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...side {
            if isDark(column, row) {
                start = start ?? column
            } else if let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }
}
