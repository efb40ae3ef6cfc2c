import FlowModel

/// A body in chunks (RFC 9112 section 7.1). Whatever is not framed exactly ends the reading: the next request could be
/// anywhere.
extension HTTPRequestReader {
    /// Bytes of the line that tells the size of a chunk. Extensions are hardly ever used; servers bound them likewise.
    package static let longestChunkLine = 4096
    /// Hexadecimal digits of a size, without zeros in front: no sum of offsets overflows.
    private static let longestSize = 15

    mutating func chunkSize(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
        guard let lineEnd = lineEnd(bytes, from: position, notBefore: position) else {
            return bytes.count - position <= Self.longestChunkLine ? .stop(.more) : end(.end)
        }
        guard lineEnd - position <= Self.longestChunkLine, let size = size(position..<lineEnd, of: bytes) else {
            return end(.end)
        }
        position = lineEnd
        guard size > 0 else {
            headLength = 0
            place = .trailer
            return .goOn
        }
        place = .chunkEnd
        return pass(size, bytes, &position)
    }

    /// Hexadecimal digits, and behind them nothing, or an extension after a semicolon.
    private func size(_ line: Range<Int>, of bytes: Span<UInt8>) -> Int? {
        let line = bytes.trimmed(line)
        var (index, size, digits) = (line.lowerBound, 0, 0)
        while index < line.upperBound, let digit = hexDigit(bytes[index]) {
            if size > 0 || digit > 0 { digits += 1 }
            guard digits <= Self.longestSize else { return nil }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > line.lowerBound else { return nil }
        let rest = bytes.trimmed(index..<line.upperBound)
        return rest.isEmpty || bytes[rest.lowerBound] == UInt8(ascii: ";") ? size : nil
    }

    mutating func chunkEnd(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
        switch emptyLine(bytes, at: position) {
        case .no: return end(.end)
        case .undecided: return .stop(.more)
        case .yes(let end):
            position = end
            place = .chunkSize
            return .goOn
        }
    }

    /// Fields behind the last chunk. None of them names a host (RFC 9110 section 6.5.1).
    mutating func trailerLine(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
        switch emptyLine(bytes, at: position) {
        case .yes(let end):
            position = end
            beginNext()
            return .goOn
        case .undecided: return .stop(.more)
        case .no: break
        }
        guard let end = lineEnd(bytes, from: position, notBefore: position) else { return wait(bytes, position) }
        headLength += end - position
        guard headLength <= Self.longestHead else { return self.end(.end) }
        position = end
        return .goOn
    }
}
