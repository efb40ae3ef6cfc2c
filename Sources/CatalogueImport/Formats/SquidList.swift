import Monitoring

/// A file of values for Squid's `acl ... dstdomain`: `.d` means `d` and everything below it, `d` alone means `d`. `#` begins
/// a comment.
enum SquidList {
    static func read(_ file: ListFile) -> ListReading {
        var reading = ListReading()
        reading.readLines(of: file) { reading, line, place in
            let words = line.withoutComment.words
            guard !words.isEmpty else { return }
            reading.countEntry()
            for word in words {
                if let name = word.after(".") {
                    reading.take(name, as: .domain, at: place)
                } else {
                    reading.take(word, as: .full, at: place)
                }
            }
        }
        return reading
    }
}
