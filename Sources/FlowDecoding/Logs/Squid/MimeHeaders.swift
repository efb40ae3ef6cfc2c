/// The two header blocks `[...] [...]` that `log_mime_hdrs on` appends. They hold cookies and referrers: content, which
/// is cut off before anything else is looked at.
enum MimeHeaders {
    /// The end of the line without the header blocks. Squid writes `[` and `]` inside them as `%5b` and `%5d`, so the
    /// last two openings are theirs.
    static func end(ofLineBefore line: Span<UInt8>) -> Int {
        guard line.count > 0, line[line.count - 1] == UInt8(ascii: "]") else { return line.count }
        guard let reply = line.lastIndex(of: UInt8(ascii: "["), in: 0..<line.count), reply > 1,
            line[reply - 1] == UInt8(ascii: " "), line[reply - 2] == UInt8(ascii: "]"),
            let request = line.lastIndex(of: UInt8(ascii: "["), in: 0..<reply), request > 0,
            line[request - 1] == UInt8(ascii: " ")
        else { return line.count }
        return request - 1
    }
}
