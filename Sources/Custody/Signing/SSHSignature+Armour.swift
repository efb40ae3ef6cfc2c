/// The text form: base 64 between two lines (PROTOCOL.sshsig section 1).
extension SSHSignature {
    /// An Ed25519 signature is about 300 bytes; the rest is room for long namespaces and applications.
    package static let longestFile = 8192
    /// Where `ssh-keygen` breaks lines; other writers may use up to 76.
    private static let lineLength = 70
    private static let longestLine = 76
    private static let begin = "-----BEGIN SSH SIGNATURE-----"
    private static let end = "-----END SSH SIGNATURE-----"

    /// The same bytes as `ssh-keygen -Y sign` writes for the same signature.
    package var armoured: [UInt8] {
        let text = Array(Base64.encode(blob).utf8)
        let lines = stride(from: 0, to: text.count, by: SSHSignature.lineLength).map { start in
            text[start..<min(start + SSHSignature.lineLength, text.count)] + [UInt8(ascii: "\n")]
        }
        return Array("\(SSHSignature.begin)\n".utf8) + lines.joined() + Array("\(SSHSignature.end)\n".utf8)
    }

    /// Splits a file of several signatures into one file each. Whatever does not belong to one stays with the next, and is
    /// refused there.
    package static func blocks(of file: [UInt8]) -> [[UInt8]] {
        var blocks: [[UInt8]] = []
        var block: [UInt8] = []
        for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            block += line + [UInt8(ascii: "\n")]
            guard line.elementsEqual(end.utf8) else { continue }
            blocks.append(block)
            block = []
        }
        let hasRest = block.contains { $0 != UInt8(ascii: "\n") } || block.count > 1
        return hasRest ? blocks + [block] : blocks
    }

    /// Reads a whole signature file. Only the line feed at its very end may be missing; blanks, empty lines, carriage
    /// returns, comments and a second signature are refused.
    package init(armoured file: [UInt8]) throws(SignatureFault) {
        guard file.count <= SSHSignature.longestFile else { throw .unreadable }
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.count >= 3, lines[0].elementsEqual(SSHSignature.begin.utf8) else { throw .unreadable }
        guard let last = lines.firstIndex(where: { $0.elementsEqual(SSHSignature.end.utf8) }) else { throw .unreadable }
        guard last == lines.count - 1 else { throw .trailingBytes }
        let body = lines[1..<last]
        guard body.allSatisfy({ (1...SSHSignature.longestLine).contains($0.count) }),
            let blob = Base64.decode(Array(body.joined()))
        else { throw .unreadable }
        try self.init(blob: blob)
    }
}
