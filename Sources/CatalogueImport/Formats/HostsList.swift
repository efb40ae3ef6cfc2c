import FlowModel
import Monitoring

/// hosts(5): an address and one or more names a line, `#` begins a comment. Block lists give the names an address that
/// leads nowhere; a line with any other address is an entry that somebody made to reach a computer.
enum HostsList {
    private static let nowhere = Set(["0.0.0.0", "127.0.0.1", "::", "::1"].compactMap { IPAddress($0) })

    /// - Parameter apexAsDomain: a name that is itself what somebody registered means everything below it too.
    static func read(_ file: ListFile, apexAsDomain: Bool) -> ListReading {
        var reading = ListReading()
        reading.readLines(of: file) { reading, line, place in
            let words = line.withoutComment.words
            guard let first = words.first else { return }
            reading.countEntry()
            guard let address = address(first) else { return reading.note(.noAddress, at: place) }
            for word in words.dropFirst() {
                guard nowhere.contains(address) else {
                    reading.note(.pointsElsewhere, at: place)
                    continue
                }
                reading.take(word, as: apexAsDomain && isRegistered(word) ? .domain : .full, at: place)
            }
        }
        return reading
    }

    /// Systems write a zone behind their own link-local address: `fe80::1%lo0`.
    private static func address(_ word: ArraySlice<UInt8>) -> IPAddress? {
        IPAddress(Array(word.prefix { $0 != UInt8(ascii: "%") }).span)
    }

    private static func isRegistered(_ word: ArraySlice<UInt8>) -> Bool {
        guard let host = HostNormalisation(Array(word)).host else { return false }
        return RegistrableName.reduce(host.text) == host.text
    }
}
