import FlowDecoding

/// What comes of a stream of requests.
struct HTTPReading: Equatable {
    var names: [String] = []
    var next = StreamRead.Next.more
    var position = 0

    init(_ bytes: [UInt8], cuts: [Int] = []) {
        var reader = HTTPRequestReader()
        var names: [String] = []
        let feed = StreamFeed(bytes, cuts: cuts) { reader.read($0) { names.append(written($0)) } }
        (self.names, next, position) = (names, feed.next, feed.position)
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// The Host of a request with this line among its headers.
    static func host(_ line: String) -> [String] {
        HTTPReading("GET / HTTP/1.1\r\n\(line)\r\n\r\n").names.map { String($0.dropFirst("http_host ".count)) }
    }
}
