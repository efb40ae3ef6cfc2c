import FlowModel
import Monitoring

/// Lines of dnsmasq that answer for whole domains: `address=/a/b/0.0.0.0`, `server=/a/`, `local=/a/`. The manual page:
/// "any host in the given domains". With a real address as its target a line is somebody's own set-up, not an entry of a list.
enum DnsmasqList {
    private static let nowhere = ["", "#", "0.0.0.0", "127.0.0.1", "::", "::1"].map { Array($0.utf8) }
    private static let keywords = ["address", "server", "local"].map { Array($0.utf8) }

    static func read(_ file: ListFile) -> ListReading {
        var reading = ListReading()
        reading.readLines(of: file) { reading, line, place in
            let text = withoutComment(line.text)
            guard !text.isEmpty else { return }
            reading.countEntry()
            do throws(ListReason) {
                for name in try domains(text) { reading.take(name, as: .domain, at: place) }
            } catch {
                reading.note(error, at: place)
            }
        }
        return reading
    }

    /// `#` begins a comment at the beginning of a line or after a blank; in `/#/` it is a word.
    private static func withoutComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var isAfterBlank = true
        for index in text.indices {
            if text[index] == UInt8(ascii: "#"), isAfterBlank { return ListLine.trimmed(text[..<index]) }
            isAfterBlank = ListLine.isBlank(text[index])
        }
        return text
    }

    private static func domains(_ text: ArraySlice<UInt8>) throws(ListReason) -> [ArraySlice<UInt8>] {
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { throw .otherDirective }
        let keyword = Array(ListLine.trimmed(text[..<equals]))
        let parts = ListLine.trimmed(text[(equals + 1)...])
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard keywords.contains(keyword), parts.count > 2, parts[0].isEmpty, let target = parts.last else {
            throw .otherDirective
        }
        guard nowhere.contains(Array(ListLine.trimmed(target))) else { throw .pointsElsewhere }
        let names = parts.dropFirst().dropLast()
        guard !names.contains(where: { $0.isEmpty || $0.elementsEqual([UInt8(ascii: "#")]) }) else {
            throw .everyDomain
        }
        // dnsmasq takes no notice of a dot in front.
        return names.map { $0.after(".") ?? $0 }
    }
}
