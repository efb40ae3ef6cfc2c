import FlowDecoding

extension [UInt8] {
    /// Appends the line that a syslog message carries, and a line feed; false when there is none.
    mutating func appendLine(of message: Span<UInt8>) -> Bool {
        guard let range = try? SyslogMessage.line(of: message) else { return false }
        append(message.extracting(range))
        append(UInt8(ascii: "\n"))
        return true
    }

    /// `append` takes no span; the pointer does not leave the call.
    mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
